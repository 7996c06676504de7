/* What pages gain with JavaScript: remaining time that runs, and lists that change by themselves. All of it is an
   addition; every page works by links, forms and reloading without it. */
(function () {
  'use strict';

  var MINUTE = 60000;

  function fill(pattern, values) {
    return pattern.replace(/\{(\d)(?::([^|}]*)\|([^}]*))?\}/g, function (whole, index, one, other) {
      var value = values[Number(index)];
      return one === undefined ? String(value) : value === 1 ? one : other;
    });
  }

  /* Counts by the server's clock: the page carries the server's time, the browser only measures what passed since. */
  function countDown(element) {
    var until = Date.parse(element.dataset.countdown);
    var offset = Date.parse(element.dataset.now) - performance.now();
    function show() {
      var minutes = Math.floor((until - (performance.now() + offset)) / MINUTE);
      if (!element.isConnected) {
        return;
      }
      if (minutes < 0) {
        element.textContent = element.dataset.over;
        return;
      }
      var days = Math.floor(minutes / 1440);
      var hours = Math.floor(minutes / 60);
      var left = days > 0
        ? fill(element.dataset.days, [days, hours % 24])
        : hours > 0
          ? fill(element.dataset.hours, [hours, minutes % 60])
          : fill(element.dataset.minutes, [minutes]);
      element.textContent = fill(element.dataset.left, [left]);
      setTimeout(show, MINUTE / 2);
    }
    show();
  }

  function each(selector, root, work) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), work);
  }

  /* What a part of the page says of itself; spoken only when it differs from what that part said before. */
  function sentence(root) {
    var speaker = root.querySelector('[data-live-say]');
    return speaker ? speaker.dataset.liveSay : '';
  }

  function announce(root) {
    var now = sentence(root);
    var status = document.getElementById('live-status');
    if (now && status && now !== root.dataset.liveSaid) {
      status.textContent = now;
    }
    root.dataset.liveSaid = now;
  }

  /* Someone filling in a field inside is not interrupted; the next event shows the change. */
  function isTyping(element) {
    var active = document.activeElement;
    return element.contains(active) && /^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName);
  }

  function swap(element, html) {
    var focused = element.contains(document.activeElement) ? document.activeElement.id : '';
    element.innerHTML = html;
    prepare(element);
    announce(element);
    var again = focused && document.getElementById(focused);
    if (again) {
      again.focus();
    }
  }

  function refresh(element) {
    if (element.dataset.liveBusy === 'true') {
      element.dataset.liveAgain = 'true';
      return;
    }
    element.dataset.liveBusy = 'true';
    fetch(element.dataset.liveSrc, { credentials: 'same-origin', headers: { 'HX-Request': 'true' } })
      .then(function (answer) {
        var login = answer.headers.get('HX-Redirect');
        if (login) {
          location.assign(login);
        }
        return answer.ok ? answer.text() : null;
      })
      .then(function (html) {
        if (html !== null && !isTyping(element)) {
          swap(element, html);
        }
      })
      .catch(function () { /* The stream reports a lost connection. */ })
      .finally(function () {
        element.dataset.liveBusy = 'false';
        if (element.dataset.liveAgain === 'true') {
          element.dataset.liveAgain = 'false';
          refresh(element);
        }
      });
  }

  function tellLost() {
    var status = document.getElementById('live-status');
    status.textContent = status.dataset.lost;
    status.className = 'live-lost';
  }

  function listen() {
    var elements = Array.prototype.slice.call(document.querySelectorAll('[data-live-list]'));
    if (elements.length === 0 || !window.EventSource) {
      return;
    }
    elements.forEach(function (element) { element.dataset.liveSaid = sentence(element); });
    /* The version the page shows goes along, so that a change between the page and the stream is told at once. */
    var versions = {};
    elements.forEach(function (element) {
      versions[element.dataset.liveList] = element.dataset.liveVersion;
    });
    var query = Object.keys(versions)
      .map(function (list) {
        return 'list=' + encodeURIComponent(Number(versions[list]) > 0 ? list + ':' + versions[list] : list);
      })
      .join('&');
    var source = new EventSource('/live?' + query);
    function changed(event) {
      var list = null;
      try {
        list = JSON.parse(event.data).list || null;
      } catch (ignored) {
        list = null;
      }
      elements.forEach(function (element) {
        if (list === null || element.dataset.liveList === list) {
          refresh(element);
        }
      });
    }
    source.addEventListener('list', changed);
    source.addEventListener('message', changed);
    source.addEventListener('closed', function () { source.close(); });
    source.addEventListener('error', function () {
      if (source.readyState === EventSource.CLOSED) {
        tellLost();
      }
    });
    window.addEventListener('pagehide', function () { source.close(); });
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) {
        location.reload();
      }
    });
  }

  function prepare(root) {
    each('[data-countdown]', root, countDown);
    each('[data-focus]', root, function (element) { element.focus(); });
  }

  /* A menu closes when one looks elsewhere. */
  function closeMenus(event) {
    each('details.menu[open]', document, function (menu) {
      if (event.type === 'keydown' ? event.key === 'Escape' : !menu.contains(event.target)) {
        var inside = menu.contains(document.activeElement);
        menu.open = false;
        if (inside && event.type === 'keydown') {
          menu.querySelector('summary').focus();
        }
      }
    });
  }

  document.addEventListener('click', closeMenus);
  document.addEventListener('keydown', closeMenus);
  document.addEventListener('htmx:afterSwap', function (event) {
    prepare(event.target);
    announce(event.target);
  });
  prepare(document);
  listen();
})();
