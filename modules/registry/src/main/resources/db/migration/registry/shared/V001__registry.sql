-- The national registry: regions with their history, facilities as sources tell them, and waiting figures that
-- tenants publish. Reference tables: every tenant reads, only the import role and definer functions write.

create table registry.region (
    code text primary key check (code ~ '^[0-9]{2}([0-9]{3})?$'),
    name_ko text not null,
    name_en text not null,
    level text not null check (level in ('PROVINCE', 'DISTRICT', 'CITY_DISTRICT')),
    parent_code text references registry.region (code),
    valid_from date,
    valid_to date,
    predecessors text[] not null default '{}',
    constraint region_valid_period check (valid_from < valid_to),
    constraint region_has_parent check ((level = 'PROVINCE') = (parent_code is null))
);
comment on table registry.region is 'Administrative units. Units merge, split and are renamed, so a code is never reused and never deleted';
comment on column registry.region.valid_from is 'First day; NULL: longer than this table remembers';
comment on column registry.region.valid_to is 'First day on which the unit is no more; NULL: in force';

-- A fact that no source has told is NULL, never 0 and never guessed.
create table registry.facility (
    id uuid primary key,
    official_code text,
    name text not null check (name <> ''),
    name_en text not null,
    match_name text not null,
    type text check (type in ('PUBLIC', 'SOCIAL_WELFARE', 'CORPORATE', 'PRIVATE', 'HOME', 'COOPERATIVE', 'WORKPLACE')),
    status text check (status in ('OPEN', 'PAUSED', 'CLOSED')),
    region_code text not null references registry.region (code),
    postcode text check (postcode ~ '^[0-9]{5}$'),
    address text,
    phone text,
    fax text,
    homepage text check (homepage ~ '^https?://'),
    rooms integer check (rooms >= 0),
    room_area numeric(10, 2) check (room_area >= 0),
    playgrounds integer check (playgrounds >= 0),
    cctv integer check (cctv >= 0),
    staff integer check (staff >= 0),
    capacity integer check (capacity >= 0),
    enrolled integer check (enrolled >= 0),
    lat double precision,
    lon double precision,
    vehicle boolean,
    licensed_on date,
    paused_from date,
    paused_to date,
    closed_on date,
    services text[],
    evaluation text check (evaluation in ('A', 'B', 'C', 'D')),
    source text not null,
    source_date date,
    updated_at timestamptz not null default now(),
    search_text text not null,
    search_grams text[] not null,
    position extensions.cube generated always as (
        case when lat is not null and lon is not null then
            extensions.cube(array[
                6371008.8 * cos(radians(lat)) * cos(radians(lon)),
                6371008.8 * cos(radians(lat)) * sin(radians(lon)),
                6371008.8 * sin(radians(lat))]::double precision[])
        end
    ) stored,
    constraint facility_official_code_once unique (official_code),
    constraint facility_lies_in_korea check (lat between 33 and 39 and lon between 124 and 132),
    constraint facility_has_whole_position check ((lat is null) = (lon is null)),
    constraint facility_paused_period check (paused_from <= paused_to)
);
comment on column registry.facility.match_name is 'Name without spaces and punctuation, lower case: with region and place it recognises a facility that came without a code';
comment on column registry.facility.room_area is 'Square metres';
comment on column registry.facility.services is 'NULL: unknown; empty: none';
comment on column registry.facility.search_grams is 'The one- and two-character pieces of search_text, see FacilityText';
comment on column registry.facility.position is 'Metres from the centre of the earth, for distances; NULL where the place is not known';

create index facility_by_place on registry.facility (region_code, match_name);
create index facility_by_name on registry.facility (name collate "C", id);
create index facility_by_region_and_name on registry.facility (region_code, name collate "C", id);
create index facility_by_text on registry.facility using gin (search_grams);
create index facility_by_position on registry.facility using gist (position);

-- Waiting figures per list, published by the tenant that keeps it, some seconds behind the list itself.
create table registry.waiting_summary (
    waiting_list_id uuid primary key,
    facility_id uuid not null references registry.facility (id),
    tenant_code text not null,
    age_class text not null check (age_class in ('AGE_0', 'AGE_1', 'AGE_2', 'AGE_3', 'AGE_4', 'AGE_5')),
    school_year integer not null,
    waiting integer not null check (waiting >= 0),
    vacancies integer not null check (vacancies >= 0),
    as_of timestamptz not null
);
create index waiting_summary_by_facility on registry.waiting_summary (facility_id);
create index waiting_summary_by_tenant on registry.waiting_summary (tenant_code);

create function registry.publish_waiting_summary(
    p_waiting_list_id uuid, p_facility_id uuid, p_age_class text, p_school_year integer,
    p_waiting integer, p_vacancies integer)
    returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    own_tenant text := platform.bound_tenant();
begin
    if own_tenant is null then
        raise exception 'Waiting figures are published by a tenant' using errcode = 'insufficient_privilege';
    end if;
    insert into registry.waiting_summary as published
        (waiting_list_id, facility_id, tenant_code, age_class, school_year, waiting, vacancies, as_of)
    values
        (p_waiting_list_id, p_facility_id, own_tenant, p_age_class, p_school_year, p_waiting, p_vacancies, now())
    on conflict (waiting_list_id) do update
        set facility_id = excluded.facility_id,
            age_class = excluded.age_class,
            school_year = excluded.school_year,
            waiting = excluded.waiting,
            vacancies = excluded.vacancies,
            as_of = excluded.as_of
        where published.tenant_code = excluded.tenant_code;
    if not found then
        raise exception 'This waiting list is not kept by %', own_tenant using errcode = 'insufficient_privilege';
    end if;
end
$$;

grant usage on schema registry to tenant_runtime, p_registry_import, definer_registry;
grant select on registry.region, registry.facility, registry.waiting_summary to tenant_runtime;
grant select, insert, update on registry.region, registry.facility to p_registry_import;
grant select, insert, update on registry.waiting_summary to definer_registry;

revoke all on function registry.publish_waiting_summary(uuid, uuid, text, integer, integer, integer) from public;
grant execute on function registry.publish_waiting_summary(uuid, uuid, text, integer, integer, integer) to tenant_runtime;
-- A new owner must be able to create in the schema at the moment it takes over, and not afterwards.
grant create on schema registry to definer_registry;
alter function registry.publish_waiting_summary(uuid, uuid, text, integer, integer, integer) owner to definer_registry;
revoke create on schema registry from definer_registry;
