-- Records are added and never changed or removed: the grants at the end do not allow it, and triggers refuse it even to the owner.
-- Each document is kept as its bytes, and the database itself holds its digest to them.

create table supplier (
    id       bigint generated always as identity primary key,
    name     text not null check (length(name) between 1 and 256),
    made_by  text not null,
    made_at  timestamptz not null default now()
);

create table account (
    name         text primary key check (length(name) between 1 and 64),
    password     text not null,
    role         text not null check (role in ('SUPPLIER', 'ASSESSOR', 'RISK_OWNER')),
    supplier_id  bigint references supplier,
    -- Who sees one supplier's records sees no other's, and the rest see all: nothing between.
    check ((role = 'SUPPLIER') = (supplier_id is not null))
);

create table submission (
    id                 bigint generated always as identity primary key,
    supplier_id        bigint not null references supplier,
    version            int not null check (version >= 1),
    media_type         text not null check (media_type in ('application/json', 'application/yaml')),
    document           bytea not null,
    document_digest    text not null check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    submission_id      text not null,
    submission_digest  text not null,
    organisation       text not null,
    product            text,
    made_by            text not null,
    made_at            timestamptz not null default now(),
    -- Two at once: the second asks for a version that is taken.
    unique (supplier_id, version),
    unique (supplier_id, id)
);

-- The buyer's file about a supplier: own evidence, reviews, names that the buyer vouches for, accepted risks.
create table counterpart (
    id               bigint generated always as identity primary key,
    supplier_id      bigint not null references supplier,
    version          int not null check (version >= 1),
    document         bytea not null,
    document_digest  text not null check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    made_by          text not null,
    made_at          timestamptz not null default now(),
    unique (supplier_id, version),
    unique (supplier_id, id)
);

-- A version of a supplier's assessments. Two assessors at once: the second asks for a version that is taken.
create table assessment_version (
    supplier_id  bigint not null references supplier,
    version      int not null check (version >= 1),
    primary key (supplier_id, version)
);

-- One row for each code of the submission, and one more where there is a buyer's file, made with it: that one is internal to the
-- buyer. The rows of one version were made together.
create table assessment (
    id               bigint generated always as identity primary key,
    supplier_id      bigint not null references supplier,
    version          int not null check (version >= 1),
    code             text not null,
    code_digest      text not null,
    policy_id        text not null,
    policy_digest    text not null,
    submission_row   bigint not null,
    counterpart_row  bigint,
    is_internal      boolean not null generated always as (counterpart_row is not null) stored,
    as_of            date not null,
    verdict          text not null,
    -- The first day on which a verdict changes or an accepted risk ends if nothing is added; absent where there is none.
    changes_on       date,
    produced_by      text not null,
    document         bytea not null,
    document_digest  text not null check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    made_by          text not null,
    made_at          timestamptz not null default now(),
    unique (supplier_id, version, code, is_internal),
    unique (supplier_id, id),
    foreign key (supplier_id, version) references assessment_version (supplier_id, version),
    -- A row of one supplier never rests on what another supplied.
    foreign key (supplier_id, submission_row) references submission (supplier_id, id),
    foreign key (supplier_id, counterpart_row) references counterpart (supplier_id, id)
);

-- What a later assessment changed, and why.
create table assessment_change (
    id               bigint generated always as identity primary key,
    supplier_id      bigint not null references supplier,
    code             text not null,
    before_row       bigint not null,
    after_row        bigint not null,
    is_internal      boolean not null,
    improved         int not null,
    worsened         int not null,
    document         bytea not null,
    document_digest  text not null check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    made_by          text not null,
    made_at          timestamptz not null default now(),
    foreign key (supplier_id, before_row) references assessment (supplier_id, id),
    foreign key (supplier_id, after_row) references assessment (supplier_id, id)
);

create table evidence_request (
    id               bigint generated always as identity primary key,
    supplier_id      bigint not null references supplier,
    assessment_row   bigint not null,
    due_on           date not null,
    document         bytea not null,
    document_digest  text not null check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    made_by          text not null,
    made_at          timestamptz not null default now(),
    foreign key (supplier_id, assessment_row) references assessment (supplier_id, id)
);

create table nightly_run (
    id        bigint generated always as identity primary key,
    as_of     date not null,
    skipped   int not null,
    assessed  int not null,
    changed   int not null,
    failed    int not null,
    millis    bigint not null,
    made_by   text not null,
    made_at   timestamptz not null default now()
);

-- What each supplier's newest assessment comes to, to search by; who may find it is the buyer, the supplier, or both. These are no
-- records: they can be made again from the assessments.
create table verdict_index (
    supplier_id    bigint not null references supplier,
    code           text not null,
    item           text not null,
    audience       text not null check (audience in ('BUYER', 'SUPPLIER', 'BOTH')),
    verdict        text not null,
    reason         text not null,
    assessment_row bigint not null,
    primary key (code, item, supplier_id, audience)
);
create index verdict_index_by_verdict on verdict_index (code, item, verdict);
create index verdict_index_of_supplier on verdict_index (supplier_id);

create table risk_index (
    supplier_id    bigint not null references supplier,
    code           text not null,
    item           text not null,
    audience       text not null check (audience in ('BUYER', 'SUPPLIER', 'BOTH')),
    risk           text not null,
    party          text not null check (party in ('VENDOR', 'BUYER')),
    owner          text not null,
    ends_on        date not null,
    action         text not null,
    assessment_row bigint not null
);
create index risk_index_by_end on risk_index (ends_on);
create index risk_index_of_supplier on risk_index (supplier_id);

-- Who did what, when, to which document. Each entry holds the hash of the one before.
create table audit_entry (
    seq          bigint primary key,
    made_at      timestamptz not null,
    made_by      text not null,
    action       text not null,
    supplier_id  bigint,
    subject      text not null,
    digest       text,
    previous     text not null,
    hash         text not null
);

create function audit_hash(e audit_entry) returns text language sql immutable as $$
    select 'sha256:' || encode(sha256(convert_to(jsonb_build_array(
        e.seq,
        to_char(e.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        e.made_by, e.action, e.supplier_id, e.subject, e.digest, e.previous)::text, 'UTF8')), 'hex')
$$;

create function chain_audit() returns trigger language plpgsql as $$
declare
    last audit_entry;
begin
    -- One entry at a time until its transaction ends, so that no two follow the same one.
    perform pg_advisory_xact_lock(5183);
    select * into last from audit_entry order by seq desc limit 1;
    new.seq := coalesce(last.seq, 0) + 1;
    new.made_at := clock_timestamp();
    new.previous := coalesce(last.hash, 'none');
    new.hash := audit_hash(new);
    return new;
end
$$;

create trigger chain before insert on audit_entry for each row execute function chain_audit();

-- The entries at which the chain is broken: one that was changed, or one before which another is missing.
create view audit_break as
    select seq from (
        select e.seq, e.hash, audit_hash(e) as expected, e.previous,
               coalesce(lag(e.hash) over (order by e.seq), 'none') as before,
               coalesce(lag(e.seq) over (order by e.seq), 0) as seq_before
        from audit_entry e) chained
    where hash <> expected or previous <> before or seq <> seq_before + 1;

-- No document without its entry, whatever program writes it.
create function enter_document() returns trigger language plpgsql as $$
begin
    insert into audit_entry (made_by, action, supplier_id, subject, digest)
    values (new.made_by, tg_argv[0], new.supplier_id, tg_table_name || ' ' || new.id, new.document_digest);
    return null;
end
$$;

create trigger entered after insert on submission for each row execute function enter_document('SUBMISSION_STORED');
create trigger entered after insert on counterpart for each row execute function enter_document('COUNTERPART_STORED');
create trigger entered after insert on assessment for each row execute function enter_document('ASSESSMENT_STORED');
create trigger entered after insert on assessment_change for each row execute function enter_document('CHANGE_STORED');
create trigger entered after insert on evidence_request for each row execute function enter_document('REQUEST_STORED');

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are added, and never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

do $$
declare
    record_table text;
begin
    foreach record_table in array array['supplier', 'account', 'submission', 'counterpart', 'assessment_version', 'assessment',
            'assessment_change', 'evidence_request', 'nightly_run', 'audit_entry'] loop
        execute format('create trigger kept before update or delete on %I for each row execute function refuse_change()', record_table);
        execute format('create trigger kept_whole before truncate on %I for each statement execute function refuse_change()', record_table);
        execute format('grant select, insert on %I to ${application}', record_table);
    end loop;
end
$$;

grant select, insert, delete on verdict_index, risk_index to ${application};
grant select on audit_break to ${application};
