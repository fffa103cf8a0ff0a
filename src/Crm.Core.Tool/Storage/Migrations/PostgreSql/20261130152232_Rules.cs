using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Core.Tool.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Rules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_crm_purchases_customer",
                table: "crm_purchases");

            migrationBuilder.DropIndex(
                name: "ix_crm_interactions_customer",
                table: "crm_interactions");

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                table: "crm_outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sample_key",
                table: "crm_leads",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "organisation_industry_key",
                table: "crm_customers",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "organisation_size_band_key",
                table: "crm_customers",
                type: "character varying(800)",
                maxLength: 800,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "person_born_by",
                table: "crm_customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "person_financial_standing_key",
                table: "crm_customers",
                type: "character varying(800)",
                maxLength: 800,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "person_income_band_key",
                table: "crm_customers",
                type: "character varying(800)",
                maxLength: 800,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "person_job_title_key",
                table: "crm_customers",
                type: "character varying(800)",
                maxLength: 800,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "person_occupation_key",
                table: "crm_customers",
                type: "character varying(800)",
                maxLength: 800,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sample_key",
                table: "crm_customers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string[]>(
                name: "tag_keys",
                table: "crm_customers",
                type: "character varying(256)[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "city_key",
                table: "crm_customer_addresses",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "district_key",
                table: "crm_customer_addresses",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "province_key",
                table: "crm_customer_addresses",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "crm_segment_marks",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    touched = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_segment_marks", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_segments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    active_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    rule_text = table.Column<string>(type: "text", nullable: true),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    has_lists = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    refreshed_as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    member_count = table.Column<long>(type: "bigint", nullable: false),
                    needs_refresh = table.Column<bool>(type: "boolean", nullable: false),
                    ranked_as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    thresholds = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_segments", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "crm_customer_segment_lists",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    segment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    segment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    entered_by = table.Column<int>(type: "integer", nullable: false),
                    left_by = table.Column<int>(type: "integer", nullable: true),
                    entered_version = table.Column<int>(type: "integer", nullable: false),
                    left_version = table.Column<int>(type: "integer", nullable: true)
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
                name: "crm_lead_segment_lists",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    segment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    segment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    entered_by = table.Column<int>(type: "integer", nullable: false),
                    left_by = table.Column<int>(type: "integer", nullable: true),
                    entered_version = table.Column<int>(type: "integer", nullable: false),
                    left_version = table.Column<int>(type: "integer", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchases_customer",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "customer_id", "placed_at", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "kind", "status", "base_minor", "base_currency_code" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_customer",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "customer_id", "occurred_at", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "corrected_by_id", "channel", "direction" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_customers_sample",
                table: "crm_customers",
                columns: new[] { "tenant_id", "sample_key" });

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
                name: "ix_crm_segments_order",
                table: "crm_segments",
                columns: new[] { "tenant_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_segments_name",
                table: "crm_segments",
                columns: new[] { "tenant_id", "subject", "active_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_customer_segment_lists");

            migrationBuilder.DropTable(
                name: "crm_customer_segments");

            migrationBuilder.DropTable(
                name: "crm_lead_segment_lists");

            migrationBuilder.DropTable(
                name: "crm_lead_segments");

            migrationBuilder.DropTable(
                name: "crm_segment_marks");

            migrationBuilder.DropTable(
                name: "crm_segments");

            migrationBuilder.DropIndex(
                name: "ix_crm_purchases_customer",
                table: "crm_purchases");

            migrationBuilder.DropIndex(
                name: "ix_crm_interactions_customer",
                table: "crm_interactions");

            migrationBuilder.DropIndex(
                name: "ix_crm_customers_sample",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "crm_outbox");

            migrationBuilder.DropColumn(
                name: "sample_key",
                table: "crm_leads");

            migrationBuilder.DropColumn(
                name: "organisation_industry_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "organisation_size_band_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "person_born_by",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "person_financial_standing_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "person_income_band_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "person_job_title_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "person_occupation_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "sample_key",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "tag_keys",
                table: "crm_customers");

            migrationBuilder.DropColumn(
                name: "city_key",
                table: "crm_customer_addresses");

            migrationBuilder.DropColumn(
                name: "district_key",
                table: "crm_customer_addresses");

            migrationBuilder.DropColumn(
                name: "province_key",
                table: "crm_customer_addresses");

            migrationBuilder.CreateIndex(
                name: "ix_crm_purchases_customer",
                table: "crm_purchases",
                columns: new[] { "tenant_id", "customer_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_interactions_customer",
                table: "crm_interactions",
                columns: new[] { "tenant_id", "customer_id", "occurred_at", "id" });
        }
    }
}
