using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Core.Tool.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "crm_attribute_definitions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    value_type = table.Column<int>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    label_vi = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unique = table.Column<bool>(type: "INTEGER", nullable: false),
                    data_class = table.Column<int>(type: "INTEGER", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    choices = table.Column<string>(type: "TEXT", maxLength: 300000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_attribute_definitions", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_audit",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    user = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    via = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    aggregate_type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    aggregate_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    action = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    events = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_audit", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_audit_lines",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aggregate_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    action = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    events = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_audit_lines", x => new { x.tenant_id, x.aggregate_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_audit_values",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_audit_values", x => new { x.tenant_id, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "crm_calendars",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hours_text = table.Column<string>(type: "TEXT", maxLength: 1015, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_calendars", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_consent_notices",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    first_used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_consent_notices", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_inbox",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    message_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_inbox", x => new { x.tenant_id, x.message_id, x.handler });
                });

            migrationBuilder.CreateTable(
                name: "crm_insight_models",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    model_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    model_version = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fitted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_insight_models", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_outbox",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aggregate_type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    aggregate_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    event_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    claimed_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_outbox", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_pipelines",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    default_mark = table.Column<bool>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_pipelines", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_policies",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    active_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    rule_text = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    precedence = table.Column<int>(type: "INTEGER", nullable: false),
                    active_precedence = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_every_days = table.Column<int>(type: "INTEGER", nullable: true),
                    contact_pause_days = table.Column<int>(type: "INTEGER", nullable: true),
                    preferred_channel = table.Column<int>(type: "INTEGER", nullable: true),
                    discount_basis_points = table.Column<int>(type: "INTEGER", nullable: true),
                    first_response_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    resolution_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    care_plan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_policies", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_product_categories",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    category_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    parent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 519, nullable: false),
                    depth = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_product_categories", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_product_categories_parent",
                        columns: x => new { x.tenant_id, x.parent },
                        principalTable: "crm_product_categories",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_reasons",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    label_vi = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_reasons", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_score_plans",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    definition_json = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    refreshed_as_of = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_score_plans", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_search_terms",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    term = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    fields = table.Column<int>(type: "INTEGER", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_search_terms", x => new { x.tenant_id, x.customer_id, x.term });
                });

            migrationBuilder.CreateTable(
                name: "crm_segment_marks",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    touched = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_segment_marks", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_segments",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    active_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    rule_text = table.Column<string>(type: "TEXT", nullable: true),
                    rule_version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    has_lists = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    refreshed_as_of = table.Column<long>(type: "INTEGER", nullable: true),
                    member_count = table.Column<long>(type: "INTEGER", nullable: false),
                    needs_refresh = table.Column<bool>(type: "INTEGER", nullable: false),
                    ranked_as_of = table.Column<long>(type: "INTEGER", nullable: true),
                    thresholds = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_segments", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_suppressions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    point_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    lifted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lifted_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    lift_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_suppressions", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_tier_schemes",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    definition_json = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    refreshed_as_of = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_tier_schemes", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_calendar_dates",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    calendar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hours_text = table.Column<string>(type: "TEXT", maxLength: 144, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_calendar_dates", x => new { x.tenant_id, x.calendar_id, x.date });
                    table.ForeignKey(
                        name: "fk_crm_calendar_dates_owner",
                        columns: x => new { x.tenant_id, x.calendar_id },
                        principalTable: "crm_calendars",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_teams",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    store = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    parent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    calendar_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    manager = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    member_count = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_teams", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_teams_calendar",
                        columns: x => new { x.tenant_id, x.calendar_id },
                        principalTable: "crm_calendars",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_teams_parent",
                        columns: x => new { x.tenant_id, x.parent },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_pipeline_stages",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pipeline_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    probability = table.Column<int>(type: "INTEGER", nullable: false),
                    max_age_days = table.Column<int>(type: "INTEGER", nullable: true),
                    requires = table.Column<int>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_pipeline_stages", x => new { x.tenant_id, x.pipeline_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_pipeline_stages_owner",
                        columns: x => new { x.tenant_id, x.pipeline_id },
                        principalTable: "crm_pipelines",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_products",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    category_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_products", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_products_category",
                        columns: x => new { x.tenant_id, x.category_id },
                        principalTable: "crm_product_categories",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_customers",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    addresses_made = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_points_made = table.Column<int>(type: "INTEGER", nullable: false),
                    primary_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    primary_phone = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    name_toned = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    name_tokens = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_key = table.Column<int>(type: "INTEGER", nullable: false),
                    verified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    archive_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    tag_keys = table.Column<string>(type: "TEXT", nullable: false),
                    company_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    parent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    organisation_annual_revenue_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    organisation_annual_revenue_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    organisation_annual_revenue_year = table.Column<int>(type: "INTEGER", nullable: true),
                    organisation_industry = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    organisation_industry_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    organisation_legal_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    organisation_tax_code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    organisation_tax_country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    organisation_website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    organisation_size_band_as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_size_band_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    organisation_size_band_source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    organisation_size_band_value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    person_birth_date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    person_birthday = table.Column<int>(type: "INTEGER", nullable: true),
                    person_born_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    person_gender = table.Column<int>(type: "INTEGER", nullable: true),
                    person_given = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    person_honorific = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    person_job_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    person_job_title_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    person_languages = table.Column<string>(type: "TEXT", nullable: true),
                    person_marital_status = table.Column<int>(type: "INTEGER", nullable: true),
                    person_middle = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    person_name_order = table.Column<int>(type: "INTEGER", nullable: true),
                    person_time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    person_financial_standing_as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_financial_standing_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    person_financial_standing_source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    person_financial_standing_value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    person_income_band_as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_income_band_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    person_income_band_source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    person_income_band_value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    person_occupation_as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_occupation_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    person_occupation_source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    person_occupation_value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customers", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_customers_parent",
                        columns: x => new { x.tenant_id, x.parent },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_customers_team",
                        columns: x => new { x.tenant_id, x.team },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_team_members",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    team_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    user = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    joined_at = table.Column<long>(type: "INTEGER", nullable: false),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_team_members", x => new { x.tenant_id, x.team_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_team_members_owner",
                        columns: x => new { x.tenant_id, x.team_id },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_territories",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    territory_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    team_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    areas = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_territories", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_territories_team",
                        columns: x => new { x.tenant_id, x.team_id },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_affiliations",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    other_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    other_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    title_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    department_key = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    decision_role = table.Column<int>(type: "INTEGER", nullable: true),
                    primary_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_affiliations", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_affiliations_other",
                        columns: x => new { x.tenant_id, x.other_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_affiliations_person",
                        columns: x => new { x.tenant_id, x.person_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_churn_records",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    left_at = table.Column<long>(type: "INTEGER", nullable: false),
                    basis = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    won_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    open_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_churn_records", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_churn_records_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_consent_events",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    point_key = table.Column<string>(type: "TEXT", maxLength: 508, nullable: false),
                    action = table.Column<int>(type: "INTEGER", nullable: false),
                    says = table.Column<int>(type: "INTEGER", nullable: false),
                    notice_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    method = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_consent_events", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_consent_events_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_consent_events_notice",
                        columns: x => new { x.tenant_id, x.notice_id },
                        principalTable: "crm_consent_notices",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_consent_states",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    point_key = table.Column<string>(type: "TEXT", maxLength: 508, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: true),
                    notice_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_event_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_consent_states", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_consent_states_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_consent_states_notice",
                        columns: x => new { x.tenant_id, x.notice_id },
                        principalTable: "crm_consent_notices",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_contact_points",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    match_key = table.Column<string>(type: "TEXT", maxLength: 508, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    verified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    invalid_since = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_contact_points", x => new { x.tenant_id, x.customer_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_contact_points_owner",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_addresses",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    street = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ward = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    district = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    district_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    province = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    province_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    city_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    postal_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    province_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    commune_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    units_as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    match_key = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_addresses", x => new { x.tenant_id, x.customer_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_customer_addresses_owner",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_attributes",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 70000, nullable: true),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unique_key = table.Column<string>(type: "TEXT", maxLength: 465, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_attributes", x => new { x.tenant_id, x.customer_id, x.key });
                    table.ForeignKey(
                        name: "fk_crm_customer_attributes_owner",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_predictions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    model_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    scaled = table.Column<long>(type: "INTEGER", nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    computed_scaled = table.Column<long>(type: "INTEGER", nullable: true),
                    computed_grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    model_version = table.Column<int>(type: "INTEGER", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    set_scaled = table.Column<long>(type: "INTEGER", nullable: true),
                    set_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    set_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_predictions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_customer_predictions_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_scores",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    band = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_scores", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_customer_scores_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_customer_scores_plan",
                        columns: x => new { x.tenant_id, x.plan_id },
                        principalTable: "crm_score_plans",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_segment_lists",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    segment_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_segment_lists", x => new { x.tenant_id, x.segment_id, x.customer_id });
                    table.ForeignKey(
                        name: "fk_crm_customer_segment_lists_segment",
                        columns: x => new { x.tenant_id, x.segment_id },
                        principalTable: "crm_segments",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_customer_segment_lists_subject",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_segments",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    segment_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_by = table.Column<int>(type: "INTEGER", nullable: false),
                    left_by = table.Column<int>(type: "INTEGER", nullable: true),
                    entered_version = table.Column<int>(type: "INTEGER", nullable: false),
                    left_version = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_segments", x => new { x.tenant_id, x.segment_id, x.customer_id, x.since });
                    table.ForeignKey(
                        name: "fk_crm_customer_segments_segment",
                        columns: x => new { x.tenant_id, x.segment_id },
                        principalTable: "crm_segments",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_customer_segments_subject",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_tiers",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    tier = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    earned = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    review_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    overridden = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    overridden_until = table.Column<long>(type: "INTEGER", nullable: true),
                    override_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    overridden_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_customer_tiers", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_customer_tiers_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_customer_tiers_scheme",
                        columns: x => new { x.tenant_id, x.scheme_id },
                        principalTable: "crm_tier_schemes",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_external_ids",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    system = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_external_ids", x => new { x.tenant_id, x.customer_id, x.system, x.key });
                    table.ForeignKey(
                        name: "fk_crm_external_ids_owner",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_lifecycles",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    review_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    purchase_count = table.Column<int>(type: "INTEGER", nullable: false),
                    first_purchase_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_purchase_at = table.Column<long>(type: "INTEGER", nullable: true),
                    older_purchase_count = table.Column<int>(type: "INTEGER", nullable: false),
                    older_purchase_last_at = table.Column<long>(type: "INTEGER", nullable: true),
                    recent_purchases = table.Column<string>(type: "TEXT", maxLength: 1400, nullable: false),
                    last_inbound_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_outbound_at = table.Column<long>(type: "INTEGER", nullable: true),
                    loyal_since = table.Column<long>(type: "INTEGER", nullable: true),
                    overridden_stage = table.Column<int>(type: "INTEGER", nullable: true),
                    overridden_until = table.Column<long>(type: "INTEGER", nullable: true),
                    override_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    overridden_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lifecycles", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_lifecycles_customer",
                        columns: x => new { x.tenant_id, x.id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_lifetime_estimates",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expected_scaled = table.Column<long>(type: "INTEGER", nullable: true),
                    alive_scaled = table.Column<long>(type: "INTEGER", nullable: true),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    horizon_days = table.Column<int>(type: "INTEGER", nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    model_version = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lifetime_estimates", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_lifetime_estimates_customer",
                        columns: x => new { x.tenant_id, x.id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_opportunities",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    last_part_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    expected_close = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    forecast = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    store = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    external_system = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    external_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    pipeline_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stage_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stage_entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stage_probability = table.Column<int>(type: "INTEGER", nullable: false),
                    overridden_probability = table.Column<int>(type: "INTEGER", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lost_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reopenings = table.Column<int>(type: "INTEGER", nullable: false),
                    next_step = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    next_step_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    competitors = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_opportunities", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_opportunities_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_opportunities_pipeline",
                        columns: x => new { x.tenant_id, x.pipeline_id },
                        principalTable: "crm_pipelines",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_opportunities_team",
                        columns: x => new { x.tenant_id, x.team },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_purchase_profiles",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    orders = table.Column<int>(type: "INTEGER", nullable: false),
                    sum_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    repeat_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    unpriced = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_purchase_profiles", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_purchase_profiles_customer",
                        columns: x => new { x.tenant_id, x.id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_purchases",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    discount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    base_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    base_currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    rate = table.Column<decimal>(type: "TEXT", nullable: true),
                    rate_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    store = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    line_count = table.Column<int>(type: "INTEGER", nullable: false),
                    placed_hour = table.Column<int>(type: "INTEGER", nullable: false),
                    placed_weekday = table.Column<int>(type: "INTEGER", nullable: false),
                    discount_share_scaled = table.Column<int>(type: "INTEGER", nullable: true),
                    category_keys = table.Column<string>(type: "TEXT", nullable: true),
                    return_of = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    sale_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    return_count = table.Column<int>(type: "INTEGER", nullable: false),
                    returned_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_purchases", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_purchases_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_purchases_sale",
                        columns: x => new { x.tenant_id, x.sale_id },
                        principalTable: "crm_purchases",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_rfm_standings",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recency = table.Column<int>(type: "INTEGER", nullable: true),
                    frequency = table.Column<int>(type: "INTEGER", nullable: true),
                    monetary = table.Column<int>(type: "INTEGER", nullable: true),
                    segment = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    before = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    model_version = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_rfm_standings", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_rfm_standings_customer",
                        columns: x => new { x.tenant_id, x.id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_tier_moves",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    from_tier = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    to_tier = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    cause = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    moved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_tier_moves", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_tier_moves_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_tier_moves_scheme",
                        columns: x => new { x.tenant_id, x.scheme_id },
                        principalTable: "crm_tier_schemes",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_traits",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    topic_key = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    basis = table.Column<int>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    noted_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    source_interaction = table.Column<byte[]>(type: "BLOB", nullable: true),
                    superseded_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    superseded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    current_key = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_traits", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_traits_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_unidentified_facts",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    source_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    held_at = table.Column<long>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: 4194304, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    fact_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    linked_by = table.Column<int>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    dismiss_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_unidentified_facts", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_unidentified_facts_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_contracts",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    renewal_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    notice_days = table.Column<int>(type: "INTEGER", nullable: false),
                    term_months = table.Column<int>(type: "INTEGER", nullable: true),
                    renewal_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    renewal_noted_for_term = table.Column<int>(type: "INTEGER", nullable: true),
                    term_count = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    activated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    termination_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_contracts", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_contracts_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_contracts_opportunity",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_leads",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_points_made = table.Column<int>(type: "INTEGER", nullable: false),
                    primary_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    primary_phone = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_key = table.Column<int>(type: "INTEGER", nullable: false),
                    external_system = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    external_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    company = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    company_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    interest = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    campaign = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    estimated_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    estimated_currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    first_response_due = table.Column<long>(type: "INTEGER", nullable: true),
                    first_responded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    status_since = table.Column<long>(type: "INTEGER", nullable: false),
                    qualified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    nurture_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    disqualified_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_leads", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_leads_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_leads_opportunity",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_leads_team",
                        columns: x => new { x.tenant_id, x.team },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_opportunity_contacts",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_opportunity_contacts", x => new { x.tenant_id, x.opportunity_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_opportunity_contacts_owner",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_opportunity_contacts_person",
                        columns: x => new { x.tenant_id, x.person_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_opportunity_estimates",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    forecast = table.Column<int>(type: "INTEGER", nullable: false),
                    expected_close = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_opportunity_estimates", x => new { x.tenant_id, x.opportunity_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_opportunity_estimates_owner",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_opportunity_lines",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    quantity_scaled = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_price_scaled = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_opportunity_lines", x => new { x.tenant_id, x.opportunity_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_opportunity_lines_owner",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_opportunity_lines_product",
                        columns: x => new { x.tenant_id, x.product_id },
                        principalTable: "crm_products",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_opportunity_moves",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    pipeline_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from_stage_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    to_stage_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    probability = table.Column<int>(type: "INTEGER", nullable: false),
                    lost_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    stayed_microseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_opportunity_moves", x => new { x.tenant_id, x.opportunity_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_opportunity_moves_owner",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_purchase_lines",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purchase_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    product_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    category_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    quantity_scaled = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_price_scaled = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_purchase_lines", x => new { x.tenant_id, x.purchase_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_purchase_lines_owner",
                        columns: x => new { x.tenant_id, x.purchase_id },
                        principalTable: "crm_purchases",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_purchase_lines_product",
                        columns: x => new { x.tenant_id, x.product_id },
                        principalTable: "crm_products",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_unidentified_keys",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    fact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    system = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    match_key = table.Column<string>(type: "TEXT", maxLength: 508, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_unidentified_keys", x => new { x.tenant_id, x.fact_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_unidentified_keys_owner",
                        columns: x => new { x.tenant_id, x.fact_id },
                        principalTable: "crm_unidentified_facts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_contract_products",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_contract_products", x => new { x.tenant_id, x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_contract_products_owner",
                        columns: x => new { x.tenant_id, x.contract_id },
                        principalTable: "crm_contracts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_contract_products_product",
                        columns: x => new { x.tenant_id, x.product_id },
                        principalTable: "crm_products",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_contract_terms",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_contract_terms", x => new { x.tenant_id, x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_contract_terms_owner",
                        columns: x => new { x.tenant_id, x.contract_id },
                        principalTable: "crm_contracts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_interactions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    direction = table.Column<int>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    duration_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    body = table.Column<string>(type: "TEXT", maxLength: 32000, nullable: true),
                    body_reference = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    employee = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    campaign = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    store = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    external_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sentiment = table.Column<int>(type: "INTEGER", nullable: true),
                    corrects_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    corrected_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recording_state = table.Column<int>(type: "INTEGER", nullable: false),
                    recording_notice_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    recording_reference = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    recording_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    recording_keep_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_interactions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_interactions_corrects",
                        columns: x => new { x.tenant_id, x.corrects_id },
                        principalTable: "crm_interactions",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_interactions_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_interactions_lead",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_contact_points",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    match_key = table.Column<string>(type: "TEXT", maxLength: 508, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lead_contact_points", x => new { x.tenant_id, x.lead_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_lead_contact_points_owner",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_predictions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    model_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    scaled = table.Column<long>(type: "INTEGER", nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    computed_scaled = table.Column<long>(type: "INTEGER", nullable: true),
                    computed_grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    model_version = table.Column<int>(type: "INTEGER", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    set_scaled = table.Column<long>(type: "INTEGER", nullable: true),
                    set_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    set_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lead_predictions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_lead_predictions_lead",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_products",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lead_products", x => new { x.tenant_id, x.lead_id, x.product_id });
                    table.ForeignKey(
                        name: "fk_crm_lead_products_owner",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_lead_products_product",
                        columns: x => new { x.tenant_id, x.product_id },
                        principalTable: "crm_products",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_scores",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    band = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lead_scores", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_lead_scores_lead",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_lead_scores_plan",
                        columns: x => new { x.tenant_id, x.plan_id },
                        principalTable: "crm_score_plans",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_segment_lists",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    segment_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lead_segment_lists", x => new { x.tenant_id, x.segment_id, x.lead_id });
                    table.ForeignKey(
                        name: "fk_crm_lead_segment_lists_segment",
                        columns: x => new { x.tenant_id, x.segment_id },
                        principalTable: "crm_segments",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_lead_segment_lists_subject",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_segments",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    segment_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_by = table.Column<int>(type: "INTEGER", nullable: false),
                    left_by = table.Column<int>(type: "INTEGER", nullable: true),
                    entered_version = table.Column<int>(type: "INTEGER", nullable: false),
                    left_version = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_lead_segments", x => new { x.tenant_id, x.segment_id, x.lead_id, x.since });
                    table.ForeignKey(
                        name: "fk_crm_lead_segments_segment",
                        columns: x => new { x.tenant_id, x.segment_id },
                        principalTable: "crm_segments",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_lead_segments_subject",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_feedback",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    scale = table.Column<int>(type: "INTEGER", nullable: true),
                    score = table.Column<int>(type: "INTEGER", nullable: true),
                    topic = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sentiment = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    source_interaction = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    external_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_feedback", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_feedback_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_feedback_interaction",
                        columns: x => new { x.tenant_id, x.source_interaction },
                        principalTable: "crm_interactions",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_interaction_participants",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    interaction_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    user = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    match_key = table.Column<string>(type: "TEXT", maxLength: 508, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_interaction_participants", x => new { x.tenant_id, x.interaction_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_interaction_participants_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_interaction_participants_owner",
                        columns: x => new { x.tenant_id, x.interaction_id },
                        principalTable: "crm_interactions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_cases",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    severity = table.Column<int>(type: "INTEGER", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: true),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    source_feedback = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source_interaction = table.Column<byte[]>(type: "BLOB", nullable: true),
                    external_system = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    external_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    state_since = table.Column<long>(type: "INTEGER", nullable: false),
                    resolution = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    resolution_text = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    duplicate_of_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    duplicate_count = table.Column<int>(type: "INTEGER", nullable: false),
                    reopenings = table.Column<int>(type: "INTEGER", nullable: false),
                    first_response_due = table.Column<long>(type: "INTEGER", nullable: true),
                    resolution_due = table.Column<long>(type: "INTEGER", nullable: true),
                    first_responded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_cases", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_cases_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_cases_duplicate_of",
                        columns: x => new { x.tenant_id, x.duplicate_of_id },
                        principalTable: "crm_cases",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_cases_feedback",
                        columns: x => new { x.tenant_id, x.source_feedback },
                        principalTable: "crm_feedback",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_cases_interaction",
                        columns: x => new { x.tenant_id, x.source_interaction },
                        principalTable: "crm_interactions",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_cases_team",
                        columns: x => new { x.tenant_id, x.team },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_case_moves",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: true),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_case_moves", x => new { x.tenant_id, x.case_id, x.number });
                    table.ForeignKey(
                        name: "fk_crm_case_moves_owner",
                        columns: x => new { x.tenant_id, x.case_id },
                        principalTable: "crm_cases",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_follow_ups",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    lead_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    opportunity_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    assignee = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    interaction_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    repeat_unit = table.Column<int>(type: "INTEGER", nullable: true),
                    repeat_every = table.Column<int>(type: "INTEGER", nullable: true),
                    repeat_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    repeat_times = table.Column<int>(type: "INTEGER", nullable: true),
                    first_due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    series_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_follow_ups", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_case",
                        columns: x => new { x.tenant_id, x.case_id },
                        principalTable: "crm_cases",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_customer",
                        columns: x => new { x.tenant_id, x.customer_id },
                        principalTable: "crm_customers",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_interaction",
                        columns: x => new { x.tenant_id, x.interaction_id },
                        principalTable: "crm_interactions",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_lead",
                        columns: x => new { x.tenant_id, x.lead_id },
                        principalTable: "crm_leads",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_opportunity",
                        columns: x => new { x.tenant_id, x.opportunity_id },
                        principalTable: "crm_opportunities",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_previous",
                        columns: x => new { x.tenant_id, x.previous_id },
                        principalTable: "crm_follow_ups",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_crm_follow_ups_team",
                        columns: x => new { x.tenant_id, x.team },
                        principalTable: "crm_teams",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "crm_follow_up_reminders",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    follow_up_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_follow_up_reminders", x => new { x.tenant_id, x.follow_up_id, x.at });
                    table.ForeignKey(
                        name: "fk_crm_follow_up_reminders_owner",
                        columns: x => new { x.tenant_id, x.follow_up_id },
                        principalTable: "crm_follow_ups",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_crm_affiliations_other",
                table: "crm_affiliations",
                columns: new[] { "tenant_id", "other_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_affiliations_primary",
                table: "crm_affiliations",
                columns: new[] { "tenant_id", "primary_of" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_affiliations_start",
                table: "crm_affiliations",
                columns: new[] { "tenant_id", "person_id", "other_id", "role", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_attribute_definitions_name",
                table: "crm_attribute_definitions",
                columns: new[] { "tenant_id", "owner", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_audit_record",
                table: "crm_audit",
                columns: new[] { "tenant_id", "aggregate_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_audit_subject",
                table: "crm_audit",
                columns: new[] { "tenant_id", "subject_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_audit_lines_subject",
                table: "crm_audit_lines",
                columns: new[] { "tenant_id", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_audit_values_subject",
                table: "crm_audit_values",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_calendars_name",
                table: "crm_calendars",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_case_moves_at",
                table: "crm_case_moves",
                columns: new[] { "tenant_id", "at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_customer",
                table: "crm_cases",
                columns: new[] { "tenant_id", "customer_id", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_customer_settled",
                table: "crm_cases",
                columns: new[] { "tenant_id", "customer_id", "settled_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_duplicate_of",
                table: "crm_cases",
                columns: new[] { "tenant_id", "duplicate_of_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_interaction",
                table: "crm_cases",
                columns: new[] { "tenant_id", "source_interaction" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_opened",
                table: "crm_cases",
                columns: new[] { "tenant_id", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_owner",
                table: "crm_cases",
                columns: new[] { "tenant_id", "owner", "settled_at", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_resolution_due",
                table: "crm_cases",
                columns: new[] { "tenant_id", "settled_at", "resolution_due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_response_due",
                table: "crm_cases",
                columns: new[] { "tenant_id", "settled_at", "first_responded_at", "first_response_due" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_settled",
                table: "crm_cases",
                columns: new[] { "tenant_id", "settled_at", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_cases_team",
                table: "crm_cases",
                columns: new[] { "tenant_id", "team", "settled_at", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_cases_feedback",
                table: "crm_cases",
                columns: new[] { "tenant_id", "source_feedback" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_cases_key",
                table: "crm_cases",
                columns: new[] { "tenant_id", "external_system", "external_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_churn_records_customer",
                table: "crm_churn_records",
                columns: new[] { "tenant_id", "customer_id", "left_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_churn_records_customer_back",
                table: "crm_churn_records",
                columns: new[] { "tenant_id", "customer_id", "won_back_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_churn_records_left",
                table: "crm_churn_records",
                columns: new[] { "tenant_id", "left_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_churn_records_reason",
                table: "crm_churn_records",
                columns: new[] { "tenant_id", "reason", "left_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_churn_records_open",
                table: "crm_churn_records",
                columns: new[] { "tenant_id", "open_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_consent_events_customer",
                table: "crm_consent_events",
                columns: new[] { "tenant_id", "customer_id", "effective_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_consent_events_effective",
                table: "crm_consent_events",
                columns: new[] { "tenant_id", "effective_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_consent_events_tenant_id_notice_id",
                table: "crm_consent_events",
                columns: new[] { "tenant_id", "notice_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_consent_notices_published",
                table: "crm_consent_notices",
                columns: new[] { "tenant_id", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_consent_notices_edition",
                table: "crm_consent_notices",
                columns: new[] { "tenant_id", "purpose", "edition", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_consent_states_expiry",
                table: "crm_consent_states",
                columns: new[] { "tenant_id", "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_consent_states_tenant_id_notice_id",
                table: "crm_consent_states",
                columns: new[] { "tenant_id", "notice_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_consent_states_key",
                table: "crm_consent_states",
                columns: new[] { "tenant_id", "customer_id", "purpose", "channel", "point_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_contact_points_match",
                table: "crm_contact_points",
                columns: new[] { "tenant_id", "kind", "match_key" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_contract_products_product",
                table: "crm_contract_products",
                columns: new[] { "tenant_id", "product_id", "contract_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_contracts_customer",
                table: "crm_contracts",
                columns: new[] { "tenant_id", "customer_id", "activated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_contracts_opportunity",
                table: "crm_contracts",
                columns: new[] { "tenant_id", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_contracts_renewal",
                table: "crm_contracts",
                columns: new[] { "tenant_id", "renewal_due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_contracts_to",
                table: "crm_contracts",
                columns: new[] { "tenant_id", "to", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_contracts_number",
                table: "crm_contracts",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_attributes_number",
                table: "crm_customer_attributes",
                columns: new[] { "tenant_id", "key", "number" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_customer_attributes_value",
                table: "crm_customer_attributes",
                columns: new[] { "tenant_id", "unique_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_predictions_probability",
                table: "crm_customer_predictions",
                columns: new[] { "tenant_id", "model_key", "scaled", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_customer_predictions_customer",
                table: "crm_customer_predictions",
                columns: new[] { "tenant_id", "customer_id", "model_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_scores_value",
                table: "crm_customer_scores",
                columns: new[] { "tenant_id", "plan_id", "millionths", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_customer_scores_customer",
                table: "crm_customer_scores",
                columns: new[] { "tenant_id", "customer_id", "plan_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_segment_lists_subject",
                table: "crm_customer_segment_lists",
                columns: new[] { "tenant_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_segments_left",
                table: "crm_customer_segments",
                columns: new[] { "tenant_id", "segment_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_segments_subject",
                table: "crm_customer_segments",
                columns: new[] { "tenant_id", "customer_id", "since" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_customer_segments_current",
                table: "crm_customer_segments",
                columns: new[] { "tenant_id", "segment_id", "customer_id" },
                unique: true,
                filter: "\"until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_crm_customer_tiers_tier",
                table: "crm_customer_tiers",
                columns: new[] { "tenant_id", "scheme_id", "tier", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_customer_tiers_customer",
                table: "crm_customer_tiers",
                columns: new[] { "tenant_id", "customer_id", "scheme_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_created",
                table: "crm_customers",
                columns: new[] { "tenant_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_name",
                table: "crm_customers",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_owner",
                table: "crm_customers",
                columns: new[] { "tenant_id", "owner" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_parent",
                table: "crm_customers",
                columns: new[] { "tenant_id", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_sample",
                table: "crm_customers",
                columns: new[] { "tenant_id", "sample_key" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_team",
                table: "crm_customers",
                columns: new[] { "tenant_id", "team" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_external_ids_key",
                table: "crm_external_ids",
                columns: new[] { "tenant_id", "system", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_feedback_customer",
                table: "crm_feedback",
                columns: new[] { "tenant_id", "customer_id", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_feedback_given",
                table: "crm_feedback",
                columns: new[] { "tenant_id", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_feedback_interaction",
                table: "crm_feedback",
                columns: new[] { "tenant_id", "source_interaction" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_feedback_scale",
                table: "crm_feedback",
                columns: new[] { "tenant_id", "scale", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_feedback_topic",
                table: "crm_feedback",
                columns: new[] { "tenant_id", "topic", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_feedback_key",
                table: "crm_feedback",
                columns: new[] { "tenant_id", "source", "external_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_up_reminders_at",
                table: "crm_follow_up_reminders",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_assignee",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "assignee", "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_case",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_customer",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "customer_id", "closed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_due",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_interaction",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "interaction_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_lead",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "lead_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_opportunity",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_series",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "series_id", "occurrence" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_follow_ups_team",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "team", "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_follow_ups_previous",
                table: "crm_follow_ups",
                columns: new[] { "tenant_id", "previous_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_insight_models_version",
                table: "crm_insight_models",
                columns: new[] { "tenant_id", "model_key", "model_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_interaction_participants_customer",
                table: "crm_interaction_participants",
                columns: new[] { "tenant_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_corrects",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "corrects_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_customer",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "customer_id", "occurred_at", "id", "corrected_by_id", "channel", "direction" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_employee",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "employee", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_lead",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "lead_id", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_occurred",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_interactions_key",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "source", "external_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_contact_points_match",
                table: "crm_lead_contact_points",
                columns: new[] { "tenant_id", "kind", "match_key" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_predictions_probability",
                table: "crm_lead_predictions",
                columns: new[] { "tenant_id", "model_key", "scaled", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_lead_predictions_lead",
                table: "crm_lead_predictions",
                columns: new[] { "tenant_id", "lead_id", "model_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_products_product",
                table: "crm_lead_products",
                columns: new[] { "tenant_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_scores_value",
                table: "crm_lead_scores",
                columns: new[] { "tenant_id", "plan_id", "millionths", "lead_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_lead_scores_lead",
                table: "crm_lead_scores",
                columns: new[] { "tenant_id", "lead_id", "plan_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_segment_lists_subject",
                table: "crm_lead_segment_lists",
                columns: new[] { "tenant_id", "lead_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_segments_left",
                table: "crm_lead_segments",
                columns: new[] { "tenant_id", "segment_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_lead_segments_subject",
                table: "crm_lead_segments",
                columns: new[] { "tenant_id", "lead_id", "since" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_lead_segments_current",
                table: "crm_lead_segments",
                columns: new[] { "tenant_id", "segment_id", "lead_id" },
                unique: true,
                filter: "\"until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_created",
                table: "crm_leads",
                columns: new[] { "tenant_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_customer",
                table: "crm_leads",
                columns: new[] { "tenant_id", "customer_id", "closed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_name",
                table: "crm_leads",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_opportunity",
                table: "crm_leads",
                columns: new[] { "tenant_id", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_owner",
                table: "crm_leads",
                columns: new[] { "tenant_id", "owner", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_source",
                table: "crm_leads",
                columns: new[] { "tenant_id", "source", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_status",
                table: "crm_leads",
                columns: new[] { "tenant_id", "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_leads_team",
                table: "crm_leads",
                columns: new[] { "tenant_id", "team", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_leads_key",
                table: "crm_leads",
                columns: new[] { "tenant_id", "external_system", "external_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_lifecycles_review",
                table: "crm_lifecycles",
                columns: new[] { "tenant_id", "review_due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_lifecycles_stage",
                table: "crm_lifecycles",
                columns: new[] { "tenant_id", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_lifetime_estimates_value",
                table: "crm_lifetime_estimates",
                columns: new[] { "tenant_id", "value_minor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_closed",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "closed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_customer",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "customer_id", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_customer_closed",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "customer_id", "closed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_expected",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "outcome", "expected_close", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_name",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_opened",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_owner",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "owner", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_stage",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "pipeline_id", "stage_id", "outcome", "stage_entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunities_team",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "team", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_opportunities_key",
                table: "crm_opportunities",
                columns: new[] { "tenant_id", "external_system", "external_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunity_contacts_person",
                table: "crm_opportunity_contacts",
                columns: new[] { "tenant_id", "person_id", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunity_estimates_at",
                table: "crm_opportunity_estimates",
                columns: new[] { "tenant_id", "at", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunity_lines_product",
                table: "crm_opportunity_lines",
                columns: new[] { "tenant_id", "product_id", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_opportunity_moves_at",
                table: "crm_opportunity_moves",
                columns: new[] { "tenant_id", "at", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_outbox_due",
                table: "crm_outbox",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_outbox_record",
                table: "crm_outbox",
                columns: new[] { "tenant_id", "aggregate_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_pipeline_stages_id",
                table: "crm_pipeline_stages",
                columns: new[] { "tenant_id", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_pipeline_stages_key",
                table: "crm_pipeline_stages",
                columns: new[] { "tenant_id", "pipeline_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_pipelines_default",
                table: "crm_pipelines",
                columns: new[] { "tenant_id", "default_mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_pipelines_name",
                table: "crm_pipelines",
                columns: new[] { "tenant_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_policies_name",
                table: "crm_policies",
                columns: new[] { "tenant_id", "active_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_policies_precedence",
                table: "crm_policies",
                columns: new[] { "tenant_id", "active_precedence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_crm_product_categories_tenant_id_parent",
                table: "crm_product_categories",
                columns: new[] { "tenant_id", "parent" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_product_categories_path",
                table: "crm_product_categories",
                columns: new[] { "tenant_id", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_products_name",
                table: "crm_products",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_products_tenant_id_category_id",
                table: "crm_products",
                columns: new[] { "tenant_id", "category_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_products_key",
                table: "crm_products",
                columns: new[] { "tenant_id", "product_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchase_lines_product",
                table: "crm_purchase_lines",
                columns: new[] { "tenant_id", "product_id", "purchase_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchases_customer",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "customer_id", "placed_at", "id", "kind", "status", "base_minor", "base_currency_code" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchases_placed",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchases_return_of",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "source", "return_of" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchases_sale",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "sale_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_purchases_number",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "source", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_crm_reasons_code",
                table: "crm_reasons",
                columns: new[] { "tenant_id", "kind", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_rfm_standings_segment",
                table: "crm_rfm_standings",
                columns: new[] { "tenant_id", "segment", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_score_plans_name",
                table: "crm_score_plans",
                columns: new[] { "tenant_id", "subject", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_search_terms_name",
                table: "crm_search_terms",
                columns: new[] { "tenant_id", "term", "name_key", "customer_id", "fields" },
                filter: "(\"fields\" & 1) <> 0");

            migrationBuilder.CreateIndex(
                name: "ix_crm_search_terms_other",
                table: "crm_search_terms",
                columns: new[] { "tenant_id", "term", "name_key", "customer_id", "fields" },
                filter: "\"fields\" <> 1");

            migrationBuilder.CreateIndex(
                name: "ix_crm_segments_order",
                table: "crm_segments",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_segments_name",
                table: "crm_segments",
                columns: new[] { "tenant_id", "subject", "active_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_suppressions_added",
                table: "crm_suppressions",
                columns: new[] { "tenant_id", "added_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_suppressions_point",
                table: "crm_suppressions",
                columns: new[] { "tenant_id", "digest", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_team_members_user",
                table: "crm_team_members",
                columns: new[] { "tenant_id", "user" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_teams_calendar",
                table: "crm_teams",
                columns: new[] { "tenant_id", "calendar_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_teams_name",
                table: "crm_teams",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_teams_parent",
                table: "crm_teams",
                columns: new[] { "tenant_id", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_territories_name",
                table: "crm_territories",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_territories_team",
                table: "crm_territories",
                columns: new[] { "tenant_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_territories_key",
                table: "crm_territories",
                columns: new[] { "tenant_id", "territory_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_tier_moves_customer",
                table: "crm_tier_moves",
                columns: new[] { "tenant_id", "customer_id", "moved_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_tier_moves_tenant_id_scheme_id",
                table: "crm_tier_moves",
                columns: new[] { "tenant_id", "scheme_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_tier_schemes_key",
                table: "crm_tier_schemes",
                columns: new[] { "tenant_id", "scheme_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_traits_customer",
                table: "crm_traits",
                columns: new[] { "tenant_id", "customer_id", "noted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_traits_topic",
                table: "crm_traits",
                columns: new[] { "tenant_id", "kind", "topic_key" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_traits_current",
                table: "crm_traits",
                columns: new[] { "tenant_id", "customer_id", "current_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_unidentified_facts_customer",
                table: "crm_unidentified_facts",
                columns: new[] { "tenant_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_unidentified_facts_state",
                table: "crm_unidentified_facts",
                columns: new[] { "tenant_id", "state", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_unidentified_facts_source",
                table: "crm_unidentified_facts",
                columns: new[] { "tenant_id", "kind", "source", "source_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_unidentified_keys_match",
                table: "crm_unidentified_keys",
                columns: new[] { "tenant_id", "match_key", "kind" });

            migrationBuilder.CreateCrmObjects();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_affiliations");

            migrationBuilder.DropTable(
                name: "crm_attribute_definitions");

            migrationBuilder.DropTable(
                name: "crm_audit");

            migrationBuilder.DropTable(
                name: "crm_audit_lines");

            migrationBuilder.DropTable(
                name: "crm_audit_values");

            migrationBuilder.DropTable(
                name: "crm_calendar_dates");

            migrationBuilder.DropTable(
                name: "crm_case_moves");

            migrationBuilder.DropTable(
                name: "crm_churn_records");

            migrationBuilder.DropTable(
                name: "crm_consent_events");

            migrationBuilder.DropTable(
                name: "crm_consent_states");

            migrationBuilder.DropTable(
                name: "crm_contact_points");

            migrationBuilder.DropTable(
                name: "crm_contract_products");

            migrationBuilder.DropTable(
                name: "crm_contract_terms");

            migrationBuilder.DropTable(
                name: "crm_customer_addresses");

            migrationBuilder.DropTable(
                name: "crm_customer_attributes");

            migrationBuilder.DropTable(
                name: "crm_customer_predictions");

            migrationBuilder.DropTable(
                name: "crm_customer_scores");

            migrationBuilder.DropTable(
                name: "crm_customer_segment_lists");

            migrationBuilder.DropTable(
                name: "crm_customer_segments");

            migrationBuilder.DropTable(
                name: "crm_customer_tiers");

            migrationBuilder.DropTable(
                name: "crm_external_ids");

            migrationBuilder.DropTable(
                name: "crm_follow_up_reminders");

            migrationBuilder.DropTable(
                name: "crm_inbox");

            migrationBuilder.DropTable(
                name: "crm_insight_models");

            migrationBuilder.DropTable(
                name: "crm_interaction_participants");

            migrationBuilder.DropTable(
                name: "crm_lead_contact_points");

            migrationBuilder.DropTable(
                name: "crm_lead_predictions");

            migrationBuilder.DropTable(
                name: "crm_lead_products");

            migrationBuilder.DropTable(
                name: "crm_lead_scores");

            migrationBuilder.DropTable(
                name: "crm_lead_segment_lists");

            migrationBuilder.DropTable(
                name: "crm_lead_segments");

            migrationBuilder.DropTable(
                name: "crm_lifecycles");

            migrationBuilder.DropTable(
                name: "crm_lifetime_estimates");

            migrationBuilder.DropTable(
                name: "crm_opportunity_contacts");

            migrationBuilder.DropTable(
                name: "crm_opportunity_estimates");

            migrationBuilder.DropTable(
                name: "crm_opportunity_lines");

            migrationBuilder.DropTable(
                name: "crm_opportunity_moves");

            migrationBuilder.DropTable(
                name: "crm_outbox");

            migrationBuilder.DropTable(
                name: "crm_pipeline_stages");

            migrationBuilder.DropTable(
                name: "crm_policies");

            migrationBuilder.DropTable(
                name: "crm_purchase_lines");

            migrationBuilder.DropTable(
                name: "crm_purchase_profiles");

            migrationBuilder.DropTable(
                name: "crm_reasons");

            migrationBuilder.DropTable(
                name: "crm_rfm_standings");

            migrationBuilder.DropTable(
                name: "crm_search_terms");

            migrationBuilder.DropTable(
                name: "crm_segment_marks");

            migrationBuilder.DropTable(
                name: "crm_suppressions");

            migrationBuilder.DropTable(
                name: "crm_team_members");

            migrationBuilder.DropTable(
                name: "crm_territories");

            migrationBuilder.DropTable(
                name: "crm_tier_moves");

            migrationBuilder.DropTable(
                name: "crm_traits");

            migrationBuilder.DropTable(
                name: "crm_unidentified_keys");

            migrationBuilder.DropTable(
                name: "crm_consent_notices");

            migrationBuilder.DropTable(
                name: "crm_contracts");

            migrationBuilder.DropTable(
                name: "crm_follow_ups");

            migrationBuilder.DropTable(
                name: "crm_score_plans");

            migrationBuilder.DropTable(
                name: "crm_segments");

            migrationBuilder.DropTable(
                name: "crm_purchases");

            migrationBuilder.DropTable(
                name: "crm_products");

            migrationBuilder.DropTable(
                name: "crm_tier_schemes");

            migrationBuilder.DropTable(
                name: "crm_unidentified_facts");

            migrationBuilder.DropTable(
                name: "crm_cases");

            migrationBuilder.DropTable(
                name: "crm_product_categories");

            migrationBuilder.DropTable(
                name: "crm_feedback");

            migrationBuilder.DropTable(
                name: "crm_interactions");

            migrationBuilder.DropTable(
                name: "crm_leads");

            migrationBuilder.DropTable(
                name: "crm_opportunities");

            migrationBuilder.DropTable(
                name: "crm_customers");

            migrationBuilder.DropTable(
                name: "crm_pipelines");

            migrationBuilder.DropTable(
                name: "crm_teams");

            migrationBuilder.DropTable(
                name: "crm_calendars");
        }
    }
}
