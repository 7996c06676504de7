-- Waiting lists. Rank is (score desc, application number asc) over published facts; there is no order column, and no grant with
-- which a number, a time, a score or an event could be changed afterwards.

create table waiting_list (
    waiting_list_id     uuid primary key,
    facility_id         uuid not null,
    age_class           text not null check (age_class in ('AGE_0', 'AGE_1', 'AGE_2', 'AGE_3', 'AGE_4', 'AGE_5')),
    school_year         integer not null check (school_year between 2000 and 2200),
    next_application_no bigint not null check (next_application_no > 0),
    version             bigint not null check (version > 0),
    published_version   bigint not null,
    last_applied_at     timestamptz,
    opened_at           timestamptz not null,
    constraint one_list_a_class_and_year unique (facility_id, age_class, school_year)
);
create index waiting_list_to_publish on waiting_list (waiting_list_id) where published_version < version;

create table seat (
    seat_id         uuid primary key,
    waiting_list_id uuid not null references waiting_list (waiting_list_id),
    state           text not null check (state in ('FREE', 'OFFERED', 'TAKEN')),
    available_from  date not null
);
create index seat_by_list on seat (waiting_list_id, state, available_from);

create table application (
    application_id  uuid primary key,
    waiting_list_id uuid not null references waiting_list (waiting_list_id),
    child_id        uuid not null,
    application_no  bigint not null check (application_no > 0),
    applied_at      timestamptz not null,
    pseudonym       text not null check (length(pseudonym) = 10),
    claims          text[] not null,
    score           integer not null check (score >= 0),
    neg_score       integer not null generated always as (-score) stored,
    policy_version  text not null,
    state           text not null
        check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
    constraint numbers_are_given_once unique (waiting_list_id, application_no),
    constraint pseudonyms_differ unique (waiting_list_id, pseudonym)
);
create index application_in_order on application (waiting_list_id, neg_score, application_no)
    where state in ('WAITING', 'OFFERED');
create unique index application_once_a_child on application (waiting_list_id, child_id)
    where state in ('WAITING', 'OFFERED');
create index application_by_child on application (child_id);

create table offer (
    offer_id        uuid primary key,
    seat_id         uuid not null references seat (seat_id),
    application_id  uuid not null references application (application_id),
    waiting_list_id uuid not null references waiting_list (waiting_list_id),
    state           text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
    offered_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at > offered_at),
    answered_at     timestamptz,
    constraint answered_once_it_is_not_open check ((state = 'OPEN') = (answered_at is null))
);
create unique index offer_one_open_a_seat on offer (seat_id) where state = 'OPEN';
create unique index offer_one_open_an_application on offer (application_id) where state = 'OPEN';
create index offer_by_application on offer (application_id, offered_at);
create index offer_running_out on offer (expires_at) where state = 'OPEN';

-- One event for each version of a list, with every fact that ranking and explanation need.
create table admission_event (
    waiting_list_id uuid not null references waiting_list (waiting_list_id),
    version         bigint not null check (version > 0),
    kind            text not null check (kind in ('LIST_OPENED', 'SEAT_OPENED', 'APPLIED', 'OFFERED', 'ACCEPTED',
                                                  'REFUSED', 'EXPIRED', 'WITHDRAWN')),
    application_id  uuid,
    at              timestamptz not null,
    policy_version  text not null,
    facts           jsonb not null,
    primary key (waiting_list_id, version)
);

create index admission_event_by_application on admission_event (application_id, version);

-- Centres at which an item that counts only "at this centre" can be claimed, recorded by the office.
create table centre_item (
    facility_id uuid not null,
    item        text not null,
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    primary key (facility_id, item, valid_from)
);

grant select, insert, update (next_application_no, last_applied_at, version, published_version) on waiting_list to ${role};
grant select, insert, update (state) on seat to ${role};
grant select, insert (application_id, waiting_list_id, child_id, application_no, applied_at, pseudonym, claims, score,
    policy_version, state), update (state) on application to ${role};
grant select, insert, update (state, answered_at) on offer to ${role};
grant select, insert on admission_event to ${role};
grant select, insert, update (valid_to) on centre_item to ${role};
