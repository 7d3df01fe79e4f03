using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.Sqlite.Migrations
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

            migrationBuilder.AddColumn<long>(
                name: "AgreedAt",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);

            // A reference that is added with its column rebuilds no table, and the guard stays.
            migrationBuilder.Sql("ALTER TABLE \"Drafts\" ADD COLUMN \"AgreedBy\" TEXT NULL CONSTRAINT \"FK_Drafts_People_AgreedBy\" REFERENCES \"People\" (\"Id\") ON DELETE RESTRICT");

            migrationBuilder.AddColumn<int>(
                name: "Countersignatures",
                table: "Drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IntentFirst",
                table: "Drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "TermsJson",
                table: "Drafts",
                type: "TEXT",
                nullable: true);

            // A reference that is added with its column rebuilds no table, and the guard stays.
            migrationBuilder.Sql("ALTER TABLE \"Decisions\" ADD COLUMN \"FirstCountersignedBy\" TEXT NULL CONSTRAINT \"FK_Decisions_People_FirstCountersignedBy\" REFERENCES \"People\" (\"Id\") ON DELETE RESTRICT");

            migrationBuilder.AddColumn<string>(
                name: "FirstCountersignedByCommitment",
                table: "Decisions",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TermsJson",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Ordinal",
                table: "DecisionMeasures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "DecisionsOut",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    DueBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    FiledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FiledByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    ChangeJson = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", nullable: false),
                    Pdf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PdfDigest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    ReplyBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DraftDigest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountersignedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CountersignedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    DraftedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Used = table.Column<decimal>(type: "TEXT", precision: 28, scale: 6, nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    CorrectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RuledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RuledByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    IntentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RemindDays = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    NextDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Accepted = table.Column<int>(type: "INTEGER", nullable: false)
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
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Condition = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", precision: 28, scale: 6, nullable: true),
                    UsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Used = table.Column<decimal>(type: "TEXT", precision: 28, scale: 6, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DocumentName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Document = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DocumentDigest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
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
