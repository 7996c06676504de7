-- The tenant directory, leases of background work, revoked logins and the record of migrations.
-- Public facts about tenants; no person appears here.

create table platform.tenant (
    code        text primary key check (code ~ '^[a-z][a-z0-9_]{0,30}$'),
    name        text not null,
    level       text not null check (level in ('MINISTRY', 'PROVINCE', 'DISTRICT')),
    parent_code text references platform.tenant (code),
    schema_name text not null unique,
    role_name   text not null unique,
    cell        text not null,
    state       text not null,
    constraint only_the_ministry_has_no_parent check ((level = 'MINISTRY') = (parent_code is null))
);

create table platform.site (
    host        text primary key check (host = lower(host)),
    tenant_code text not null references platform.tenant (code),
    kind        text not null check (kind in ('PORTAL', 'CENTRE'))
);
create index site_by_tenant on platform.site (tenant_code);

create table platform.region_assignment (
    region_code text not null,
    tenant_code text not null references platform.tenant (code),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    primary key (region_code, valid_from),
    constraint one_tenant_a_region_and_day
        exclude using gist (region_code with =, daterange(valid_from, valid_to) with &&)
);

create table platform.lease (
    name       text primary key,
    holder     text not null,
    fence      bigint not null,
    expires_at timestamptz not null
);

create table platform.revoked_session (
    sid        text primary key,
    revoked_at timestamptz not null
);

create table platform.migration (
    schema_name text not null,
    module      text not null,
    version     text not null,
    state       text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    error       text,
    changed_at  timestamptz not null,
    primary key (schema_name, module)
);

-- The tenant in whose name the current transaction runs. Definer functions ask this and never take a parameter.
create function platform.bound_tenant() returns text
    language sql stable
    set search_path = pg_catalog, pg_temp
as $$ select code from platform.tenant where role_name = pg_catalog.current_setting('role') $$;

grant usage on schema platform to tenant_runtime, p_directory, p_scheduling, p_sessions, p_registry_import,
    definer_registry, definer_families, definer_national;
grant select on platform.tenant, platform.site, platform.region_assignment to tenant_runtime, p_directory,
    definer_registry, definer_families, definer_national, p_registry_import;
revoke execute on function platform.bound_tenant() from public;
grant execute on function platform.bound_tenant() to tenant_runtime, definer_registry, definer_families,
    definer_national;
grant select, insert, update on platform.lease to p_scheduling;
grant select, insert, delete on platform.revoked_session to p_sessions;
