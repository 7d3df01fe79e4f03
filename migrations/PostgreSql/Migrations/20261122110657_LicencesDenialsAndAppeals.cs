using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LicencesDenialsAndAppeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Decisions_CaseId",
                table: "Decisions");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AgreedAt",
                table: "Drafts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AgreedBy",
                table: "Drafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Countersignatures",
                table: "Drafts",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IntentFirst",
                table: "Drafts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "TermsJson",
                table: "Drafts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "FirstCountersignedBy",
                table: "Decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FirstCountersignedByCommitment",
                table: "Decisions",
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TermsJson",
                table: "Decisions",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "Ordinal",
                table: "DecisionMeasures",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "DecisionsOut",
                table: "Cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Ground = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueBy = table.Column<DateOnly>(type: "date", nullable: false),
                    LateReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FiledByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appeals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appeals_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appeals_People_FiledBy",
                        column: x => x.FiledBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ChangeJson = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ProposedByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseCorrections_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseCorrections_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseCorrections_People_ProposedBy",
                        column: x => x.ProposedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DenialIntents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Grounds = table.Column<string>(type: "text", nullable: false),
                    Pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    PdfDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReplyBy = table.Column<DateOnly>(type: "date", nullable: false),
                    DraftDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CountersignedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CountersignedByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    DraftedByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DenialIntents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DenialIntents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DenialIntents_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DenialIntents_People_CountersignedBy",
                        column: x => x.CountersignedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DenialIntents_People_DraftedBy",
                        column: x => x.DraftedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Licences",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Used = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    Lines = table.Column<int>(type: "integer", nullable: false),
                    Head = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_Licences_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Licences_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppealEnds",
                columns: table => new
                {
                    AppealId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealEnds", x => x.AppealId);
                    table.ForeignKey(
                        name: "FK_AppealEnds_Appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "Appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppealEnds_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppealEnds_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppealMembers",
                columns: table => new
                {
                    AppealId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealMembers", x => new { x.AppealId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_AppealMembers_Appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "Appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppealMembers_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppealMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppealVotes",
                columns: table => new
                {
                    AppealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealVotes", x => new { x.AppealId, x.Number });
                    table.ForeignKey(
                        name: "FK_AppealVotes_Appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "Appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppealVotes_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppealVotes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionRulings",
                columns: table => new
                {
                    CorrectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    Remark = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    RuledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RuledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RuledByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionRulings", x => x.CorrectionId);
                    table.ForeignKey(
                        name: "FK_CorrectionRulings_CaseCorrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "CaseCorrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectionRulings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectionRulings_People_RuledBy",
                        column: x => x.RuledBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IntentReplies",
                columns: table => new
                {
                    IntentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonIdCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntentReplies", x => new { x.IntentId, x.Number });
                    table.ForeignKey(
                        name: "FK_IntentReplies_DenialIntents_IntentId",
                        column: x => x.IntentId,
                        principalTable: "DenialIntents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IntentReplies_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IntentReplies_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenceConditions",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Duty = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    RemindDays = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    NextDue = table.Column<DateOnly>(type: "date", nullable: true),
                    Accepted = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceConditions", x => new { x.DecisionId, x.Number });
                    table.ForeignKey(
                        name: "FK_LicenceConditions_Licences_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Licences",
                        principalColumn: "DecisionId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LicenceConditions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenceEntries",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Act = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Condition = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: true),
                    UsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Used = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    DocumentName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Document = table.Column<byte[]>(type: "bytea", nullable: true),
                    DocumentDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceEntries", x => new { x.DecisionId, x.Line });
                    table.ForeignKey(
                        name: "FK_LicenceEntries_Licences_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Licences",
                        principalColumn: "DecisionId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LicenceEntries_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LicenceEntries_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AgreedBy",
                table: "Drafts",
                column: "AgreedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CaseId",
                table: "Decisions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_FirstCountersignedBy",
                table: "Decisions",
                column: "FirstCountersignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AppealEnds_OrganisationId",
                table: "AppealEnds",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AppealEnds_PersonId",
                table: "AppealEnds",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AppealMembers_OrganisationId",
                table: "AppealMembers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AppealMembers_PersonId",
                table: "AppealMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AppealVotes_OrganisationId",
                table: "AppealVotes",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AppealVotes_PersonId",
                table: "AppealVotes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_CaseId_Number",
                table: "Appeals",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_FiledBy",
                table: "Appeals",
                column: "FiledBy");

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_OrganisationId",
                table: "Appeals",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseCorrections_CaseId_Number",
                table: "CaseCorrections",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseCorrections_OrganisationId",
                table: "CaseCorrections",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseCorrections_ProposedBy",
                table: "CaseCorrections",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRulings_OrganisationId",
                table: "CorrectionRulings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRulings_RuledBy",
                table: "CorrectionRulings",
                column: "RuledBy");

            migrationBuilder.CreateIndex(
                name: "IX_DenialIntents_CaseId_Number",
                table: "DenialIntents",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DenialIntents_CountersignedBy",
                table: "DenialIntents",
                column: "CountersignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DenialIntents_DraftedBy",
                table: "DenialIntents",
                column: "DraftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DenialIntents_OrganisationId",
                table: "DenialIntents",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_DenialIntents_PdfDigest",
                table: "DenialIntents",
                column: "PdfDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntentReplies_OrganisationId",
                table: "IntentReplies",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_IntentReplies_PersonId",
                table: "IntentReplies",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceConditions_NextDue",
                table: "LicenceConditions",
                column: "NextDue");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceConditions_OrganisationId",
                table: "LicenceConditions",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceEntries_DecisionId_Key",
                table: "LicenceEntries",
                columns: new[] { "DecisionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LicenceEntries_OrganisationId",
                table: "LicenceEntries",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceEntries_PersonId",
                table: "LicenceEntries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Ended_ValidUntil",
                table: "Licences",
                columns: new[] { "Ended", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Licences_OrganisationId",
                table: "Licences",
                column: "OrganisationId");

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_People_FirstCountersignedBy",
                table: "Decisions",
                column: "FirstCountersignedBy",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Drafts_People_AgreedBy",
                table: "Drafts",
                column: "AgreedBy",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("UPDATE \"Cases\" SET \"DecisionsOut\" = 1 WHERE \"Stage\" = 'Issued'");
            migrationBuilder.GuardAppendOnly("DenialIntents");
            migrationBuilder.GuardAppendOnly("IntentReplies");
            migrationBuilder.GuardAppendOnly("CaseCorrections");
            migrationBuilder.GuardAppendOnly("CorrectionRulings");
            migrationBuilder.GuardAppendOnly("Appeals");
            migrationBuilder.GuardAppendOnly("AppealMembers");
            migrationBuilder.GuardAppendOnly("AppealVotes");
            migrationBuilder.GuardAppendOnly("AppealEnds");
            migrationBuilder.GuardAppendOnly("LicenceEntries");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_People_FirstCountersignedBy",
                table: "Decisions");

            migrationBuilder.DropForeignKey(
                name: "FK_Drafts_People_AgreedBy",
                table: "Drafts");

            migrationBuilder.DropTable(
                name: "AppealEnds");

            migrationBuilder.DropTable(
                name: "AppealMembers");

            migrationBuilder.DropTable(
                name: "AppealVotes");

            migrationBuilder.DropTable(
                name: "CorrectionRulings");

            migrationBuilder.DropTable(
                name: "IntentReplies");

            migrationBuilder.DropTable(
                name: "LicenceConditions");

            migrationBuilder.DropTable(
                name: "LicenceEntries");

            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropTable(
                name: "CaseCorrections");

            migrationBuilder.DropTable(
                name: "DenialIntents");

            migrationBuilder.DropTable(
                name: "Licences");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_AgreedBy",
                table: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_CaseId",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_FirstCountersignedBy",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "AgreedAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "AgreedBy",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "Countersignatures",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "IntentFirst",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "TermsJson",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "FirstCountersignedBy",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "FirstCountersignedByCommitment",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "TermsJson",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Ordinal",
                table: "DecisionMeasures");

            migrationBuilder.DropColumn(
                name: "DecisionsOut",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CaseId",
                table: "Decisions",
                column: "CaseId",
                unique: true);
        }
    }
}
