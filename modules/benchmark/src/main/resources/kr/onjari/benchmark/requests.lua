-- Requests of a file, drawn at random from a fixed seed: each line a path and, after a tab, a bearer token or nothing.
-- Arguments: file, Host header, seed.

local prepared = {}

function init(args)
   math.randomseed(tonumber(args[3]))
   for line in io.lines(args[1]) do
      local path, token = line:match("^([^\t]+)\t(.*)$")
      local headers = { ["Host"] = args[2] }
      if token ~= "" then
         headers["Authorization"] = "Bearer " .. token
      end
      prepared[#prepared + 1] = wrk.format("GET", path, headers)
   end
end

function request()
   return prepared[math.random(#prepared)]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format(
      "RESULT requests=%d micros=%d p50=%d p99=%d errors=%d\n",
      summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
