-- The families vault. A person is an identity-provider subject; a child is a UUID made by the application. Every unique key
-- contains the child or the person, by which these tables can be distributed. Names, phones and birth dates are sealed with a
-- data key per guardian or child, which is wrapped by the national key.

create table families.person (
    person        text primary key check (person <> ''),
    data_key      bytea not null,
    name          bytea not null,
    phone         bytea,
    language      text not null check (language in ('ko', 'en', 'zh', 'vi')),
    registered_at timestamptz not null
);

create table families.child (
    child_id      uuid primary key,
    data_key      bytea not null,
    name          bytea not null,
    birth_date    bytea not null,
    ci_hash       bytea,
    registered_at timestamptz not null
);

create table families.guardianship (
    child_id uuid not null references families.child (child_id),
    person   text not null,
    since    timestamptz not null,
    primary key (child_id, person)
);
create index guardianship_by_person on families.guardianship (person);

-- What a guardian has entered before: the same name and birth date is the same child.
create table families.registered_child (
    person     text not null,
    match_hash bytea not null,
    child_id   uuid not null,
    primary key (person, match_hash)
);

-- Why a tenant may read a child's rows, and until when.
create table families.engagement (
    child_id    uuid not null references families.child (child_id),
    tenant_code text not null,
    reference   uuid not null,
    kind        text not null check (kind in ('APPLICATION', 'ENROLMENT')),
    since       timestamptz not null,
    ended_at    timestamptz,
    primary key (child_id, tenant_code, kind, reference)
);

create table families.application_slot (
    child_id        uuid not null references families.child (child_id),
    application_id  uuid not null,
    facility_id     uuid not null,
    tenant_code     text not null,
    waiting_list_id uuid not null,
    offer_id        uuid,
    claimed_at      timestamptz not null,
    released_at     timestamptz,
    primary key (child_id, application_id)
);
create unique index application_slot_once_a_centre on families.application_slot (child_id, facility_id)
    where released_at is null;

create table families.enrolment (
    child_id       uuid not null references families.child (child_id),
    application_id uuid not null,
    facility_id    uuid not null,
    tenant_code    text not null,
    starts_on      date not null,
    claimed_at     timestamptz not null,
    ended_at       timestamptz,
    primary key (child_id, application_id)
);
create unique index enrolment_one_place on families.enrolment (child_id) where ended_at is null;

create table families.access_log (
    child_id    uuid not null references families.child (child_id),
    access_id   uuid not null,
    at          timestamptz not null,
    tenant_code text not null,
    reader      text not null,
    reader_role text not null,
    reason      text not null,
    primary key (child_id, access_id)
);

-- Who sees which rows: the guardian bound to the transaction, and the bound tenant while it has an engagement. The policy of
-- engagement asks nobody else, so the policies that ask it cannot run in circles.
alter table families.person enable row level security;
alter table families.child enable row level security;
alter table families.guardianship enable row level security;
alter table families.registered_child enable row level security;
alter table families.engagement enable row level security;
alter table families.application_slot enable row level security;
alter table families.enrolment enable row level security;
alter table families.access_log enable row level security;

create policy tenant_reads on families.engagement for select to tenant_runtime
    using (ended_at is null and tenant_code = (select platform.bound_tenant()));
create policy tenant_reads on families.guardianship for select to tenant_runtime
    using (person = (select nullif(current_setting('onjari.person', true), ''))
        or exists (select 1 from families.engagement e where e.child_id = guardianship.child_id));
create policy tenant_reads on families.child for select to tenant_runtime
    using (exists (select 1 from families.guardianship g
                    where g.child_id = child.child_id
                      and g.person = (select nullif(current_setting('onjari.person', true), '')))
        or exists (select 1 from families.engagement e where e.child_id = child.child_id));
create policy tenant_reads on families.person for select to tenant_runtime
    using (person = (select nullif(current_setting('onjari.person', true), ''))
        or exists (select 1 from families.guardianship g
                    where g.person = person.person
                      and exists (select 1 from families.engagement e where e.child_id = g.child_id)));
create policy tenant_reads on families.registered_child for select to tenant_runtime
    using (person = (select nullif(current_setting('onjari.person', true), '')));
create policy tenant_reads on families.application_slot for select to tenant_runtime
    using (tenant_code = (select platform.bound_tenant())
        or exists (select 1 from families.guardianship g
                    where g.child_id = application_slot.child_id
                      and g.person = (select nullif(current_setting('onjari.person', true), ''))));
create policy tenant_reads on families.enrolment for select to tenant_runtime
    using (tenant_code = (select platform.bound_tenant())
        or exists (select 1 from families.guardianship g
                    where g.child_id = enrolment.child_id
                      and g.person = (select nullif(current_setting('onjari.person', true), ''))));
create policy guardian_reads on families.access_log for select to tenant_runtime
    using (exists (select 1 from families.guardianship g
                    where g.child_id = access_log.child_id
                      and g.person = (select nullif(current_setting('onjari.person', true), ''))));

create policy definer on families.person to definer_families using (true) with check (true);
create policy definer on families.child to definer_families using (true) with check (true);
create policy definer on families.guardianship to definer_families using (true) with check (true);
create policy definer on families.registered_child to definer_families using (true) with check (true);
create policy definer on families.engagement to definer_families using (true) with check (true);
create policy definer on families.application_slot to definer_families using (true) with check (true);
create policy definer on families.enrolment to definer_families using (true) with check (true);
create policy definer on families.access_log to definer_families using (true) with check (true);

grant usage on schema families to tenant_runtime, definer_families;
grant select on families.person, families.child, families.guardianship, families.registered_child, families.engagement,
    families.application_slot, families.enrolment, families.access_log to tenant_runtime;
grant select, insert, update (name, phone, language) on families.person to definer_families;
grant select, insert, update (ci_hash) on families.child to definer_families;
grant select, insert on families.guardianship, families.registered_child, families.access_log to definer_families;
grant select, insert, update (ended_at) on families.engagement to definer_families;
grant select, insert, update (released_at, offer_id) on families.application_slot to definer_families;
grant select, insert, update (ended_at) on families.enrolment to definer_families;
