-- The only ways to write into the vault. The person is the one bound to the transaction, the tenant the one whose role is bound;
-- neither is ever a parameter. Lock order everywhere: child, then list. Outcomes are words, never counts of other people's rows.

create function families.bound_person() returns text
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_person text := nullif(current_setting('onjari.person', true), '');
begin
    if v_person is null then
        raise exception 'no person is bound to this transaction' using errcode = '28000';
    end if;
    return v_person;
end $$;

create function families.register_guardian(p_data_key bytea, p_name bytea, p_phone bytea, p_language text) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_created integer;
begin
    insert into families.person (person, data_key, name, phone, language, registered_at)
    values (families.bound_person(), p_data_key, p_name, p_phone, p_language, now())
    on conflict (person) do nothing;
    get diagnostics v_created = row_count;
    return v_created = 1;
end $$;

create function families.update_guardian(p_name bytea, p_phone bytea, p_language text) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_updated integer;
begin
    update families.person set name = p_name, phone = p_phone, language = p_language
     where person = families.bound_person();
    get diagnostics v_updated = row_count;
    return v_updated = 1;
end $$;

-- Registers a child of the bound person, or finds the one of the same hash. Returns the child's id.
create function families.register_child(
    p_child_id uuid, p_match_hash bytea, p_data_key bytea, p_name bytea, p_birth_date bytea) returns uuid
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_person text := families.bound_person();
    v_known uuid;
    v_created integer;
begin
    insert into families.registered_child (person, match_hash, child_id) values (v_person, p_match_hash, p_child_id)
    on conflict (person, match_hash) do nothing;
    get diagnostics v_created = row_count;
    if v_created = 0 then
        select r.child_id into strict v_known from families.registered_child r
         where r.person = v_person and r.match_hash = p_match_hash;
        return v_known;
    end if;
    insert into families.child (child_id, data_key, name, birth_date, registered_at)
    values (p_child_id, p_data_key, p_name, p_birth_date, now());
    insert into families.guardianship (child_id, person, since) values (p_child_id, v_person, now());
    return p_child_id;
end $$;

-- Locks a child's row for the rest of the transaction: for its guardian, or for a tenant that is engaged with it.
create function families.lock_child(p_child_id uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select 1 from families.guardianship g
                    where g.child_id = p_child_id and g.person = nullif(current_setting('onjari.person', true), ''))
        and not exists (select 1 from families.engagement e
                    where e.child_id = p_child_id and e.ended_at is null and e.tenant_code = platform.bound_tenant()) then
        return false;
    end if;
    perform 1 from families.child c where c.child_id = p_child_id for update;
    return true;
end $$;

create function families.claim_application_slot(
    p_child_id uuid, p_application_id uuid, p_facility_id uuid, p_waiting_list_id uuid,
    p_limit_not_enrolled integer, p_limit_enrolled integer) returns text
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_person text := families.bound_person();
    v_tenant text := platform.bound_tenant();
    v_enrolled_at uuid;
    v_active integer;
begin
    if v_tenant is null then
        raise exception 'no tenant is bound to this transaction' using errcode = '28000';
    end if;
    if not exists (select 1 from families.guardianship g where g.child_id = p_child_id and g.person = v_person) then
        return 'NOT_YOURS';
    end if;
    perform 1 from families.child c where c.child_id = p_child_id for update;
    if exists (select 1 from families.application_slot s
                where s.child_id = p_child_id and s.facility_id = p_facility_id and s.released_at is null) then
        return 'ALREADY_THERE';
    end if;
    select e.facility_id into v_enrolled_at from families.enrolment e
     where e.child_id = p_child_id and e.ended_at is null;
    if v_enrolled_at = p_facility_id then
        return 'ENROLLED_THERE';
    end if;
    select count(*) into v_active from families.application_slot s
     where s.child_id = p_child_id and s.released_at is null;
    if v_enrolled_at is not null and v_active >= p_limit_enrolled then
        return 'LIMIT_ENROLLED';
    end if;
    if v_enrolled_at is null and v_active >= p_limit_not_enrolled then
        return 'LIMIT_NOT_ENROLLED';
    end if;
    insert into families.application_slot
        (child_id, application_id, facility_id, tenant_code, waiting_list_id, claimed_at)
    values (p_child_id, p_application_id, p_facility_id, v_tenant, p_waiting_list_id, now());
    insert into families.engagement (child_id, tenant_code, reference, kind, since)
    values (p_child_id, v_tenant, p_application_id, 'APPLICATION', now());
    return 'CLAIMED';
end $$;

-- Gives a slot of the bound tenant back and ends the tenant's engagement that came with it. False when there was none.
create function families.release_application_slot(p_child_id uuid, p_application_id uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_released integer;
begin
    perform 1 from families.child c where c.child_id = p_child_id for update;
    update families.application_slot set released_at = now()
     where child_id = p_child_id and application_id = p_application_id
       and tenant_code = platform.bound_tenant() and released_at is null;
    get diagnostics v_released = row_count;
    update families.engagement set ended_at = now()
     where child_id = p_child_id and reference = p_application_id and kind = 'APPLICATION'
       and tenant_code = platform.bound_tenant() and ended_at is null;
    return v_released = 1;
end $$;

-- Notes the latest offer of the bound tenant on a slot of its own, so that the guardian finds it from any tenant's address.
create function families.note_offer(p_child_id uuid, p_application_id uuid, p_offer_id uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_noted integer;
begin
    update families.application_slot set offer_id = p_offer_id
     where child_id = p_child_id and application_id = p_application_id
       and tenant_code = platform.bound_tenant() and released_at is null;
    get diagnostics v_noted = row_count;
    return v_noted = 1;
end $$;

-- Turns an application of the bound person's child in the bound tenant into the child's one place nationwide.
create function families.claim_enrolment(p_child_id uuid, p_application_id uuid, p_starts_on date) returns text
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_person text := families.bound_person();
    v_tenant text := platform.bound_tenant();
    v_facility uuid;
begin
    if not exists (select 1 from families.guardianship g where g.child_id = p_child_id and g.person = v_person) then
        return 'NOT_YOURS';
    end if;
    perform 1 from families.child c where c.child_id = p_child_id for update;
    select s.facility_id into v_facility from families.application_slot s
     where s.child_id = p_child_id and s.application_id = p_application_id and s.tenant_code = v_tenant
       and s.released_at is null;
    if v_facility is null then
        return 'NOT_YOURS';
    end if;
    if exists (select 1 from families.enrolment e where e.child_id = p_child_id and e.ended_at is null) then
        return 'ALREADY_PLACED';
    end if;
    insert into families.enrolment (child_id, application_id, facility_id, tenant_code, starts_on, claimed_at)
    values (p_child_id, p_application_id, v_facility, v_tenant, p_starts_on, now());
    insert into families.engagement (child_id, tenant_code, reference, kind, since)
    values (p_child_id, v_tenant, p_application_id, 'ENROLMENT', now());
    update families.application_slot set released_at = now()
     where child_id = p_child_id and application_id = p_application_id;
    update families.engagement set ended_at = now()
     where child_id = p_child_id and reference = p_application_id and kind = 'APPLICATION' and tenant_code = v_tenant
       and ended_at is null;
    return 'CLAIMED';
end $$;

-- Notes that the bound person, as staff of the bound tenant, reads a child's data. False without an engagement: then nothing
-- may be read.
create function families.record_access(p_child_id uuid, p_access_id uuid, p_reader_role text, p_reason text) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select 1 from families.engagement e
                    where e.child_id = p_child_id and e.ended_at is null and e.tenant_code = platform.bound_tenant()) then
        return false;
    end if;
    insert into families.access_log (child_id, access_id, at, tenant_code, reader, reader_role, reason)
    values (p_child_id, p_access_id, now(), platform.bound_tenant(), families.bound_person(), p_reader_role, p_reason);
    return true;
end $$;

-- Privileges first: once the functions have their new owner, the owner of the schema can no longer change them.
revoke execute on all functions in schema families from public;
grant execute on function families.bound_person() to definer_families;
grant execute on function
    families.register_guardian(bytea, bytea, bytea, text),
    families.update_guardian(bytea, bytea, text),
    families.register_child(uuid, bytea, bytea, bytea, bytea),
    families.lock_child(uuid),
    families.claim_application_slot(uuid, uuid, uuid, uuid, integer, integer),
    families.release_application_slot(uuid, uuid),
    families.note_offer(uuid, uuid, uuid),
    families.claim_enrolment(uuid, uuid, date),
    families.record_access(uuid, uuid, text, text)
    to tenant_runtime;

-- A new owner must be able to create in the schema at the moment it takes over, and not afterwards.
grant create on schema families to definer_families;
alter function families.register_guardian(bytea, bytea, bytea, text) owner to definer_families;
alter function families.update_guardian(bytea, bytea, text) owner to definer_families;
alter function families.register_child(uuid, bytea, bytea, bytea, bytea) owner to definer_families;
alter function families.lock_child(uuid) owner to definer_families;
alter function families.claim_application_slot(uuid, uuid, uuid, uuid, integer, integer) owner to definer_families;
alter function families.release_application_slot(uuid, uuid) owner to definer_families;
alter function families.note_offer(uuid, uuid, uuid) owner to definer_families;
alter function families.claim_enrolment(uuid, uuid, date) owner to definer_families;
alter function families.record_access(uuid, uuid, text, text) owner to definer_families;
revoke create on schema families from definer_families;
