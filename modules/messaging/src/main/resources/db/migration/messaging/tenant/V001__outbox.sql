-- Messages to people, written in the transaction of what they tell about and sent afterwards.
-- Recipient and text are sealed with the tenant's key; every other column is free of personal data.

create table message_outbox (
    id                 uuid primary key,
    channel            text        not null check (channel in ('SMS', 'LMS')),
    template           text        not null,
    lang               text        not null,
    about              text,
    sender             text        not null check (sender ~ '^[0-9]*$'),
    recipient_sealed   bytea       not null,
    body_sealed        bytea       not null,
    state              text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    attempts           integer     not null check (attempts >= 0),
    created_at         timestamptz not null,
    next_attempt_at    timestamptz not null,
    claim_fence        bigint,
    claimed_at         timestamptz,
    gateway_message_id text,
    failure            text,
    sent_at            timestamptz,
    constraint claimed_before_sending check (state = 'PENDING' or claim_fence is not null),
    constraint sent_with_its_time check ((state = 'SENT') = (sent_at is not null))
);

create index message_outbox_due on message_outbox (next_attempt_at, id) where state = 'PENDING';
create index message_outbox_under_way on message_outbox (claimed_at) where state = 'SENDING';
create index message_outbox_newest on message_outbox (created_at, id);

grant select, insert, update on message_outbox to ${role};
