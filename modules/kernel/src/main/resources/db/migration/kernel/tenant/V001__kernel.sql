-- Results of commands by idempotency key, scoped to the person who sent them.
create table idempotency_key (
    person      text not null,
    key         text not null,
    fingerprint text not null,
    status      integer,
    body        text,
    created_at  timestamptz not null,
    primary key (person, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
grant select, insert, update, delete on idempotency_key to ${role};
