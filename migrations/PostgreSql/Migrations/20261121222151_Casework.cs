using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ModelRegistry.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Casework : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseCounters",
                columns: table => new
                {
                    Authority = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseCounters", x => x.Authority);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Authority = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IdempotencyKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Stage = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    LiveDraftId = table.Column<Guid>(type: "uuid", nullable: true),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Application_Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Application_Destination = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: false),
                    Application_Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    Application_QuestionJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Application_ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Application_ReleaseName = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cases_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_People_AppliedBy",
                        column: x => x.AppliedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Edition = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Profile = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    EvaluatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EvaluatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EvaluatedByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evaluations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evaluations_People_EvaluatedBy",
                        column: x => x.EvaluatedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evaluations_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseEvents",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Internal = table.Column<bool>(type: "boolean", nullable: false),
                    About = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEvents", x => new { x.CaseId, x.Line });
                    table.ForeignKey(
                        name: "FK_CaseEvents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseEvents_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseEvents_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Conditions = table.Column<string>(type: "text", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    EvaluationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EvaluationDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VoidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Drafts_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Drafts_People_DraftedBy",
                        column: x => x.DraftedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Authority = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Conditions = table.Column<string>(type: "text", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReleaseName = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    RootDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    Destination = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    EvaluationId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecisionJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DraftDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    PdfDigest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CountersignedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    CountersignedByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    DecidedByCommitment = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_People_CountersignedBy",
                        column: x => x.CountersignedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_People_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "CaseCounters",
                columns: new[] { "Authority", "Number", "Year" },
                values: new object[] { "US", 0, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_OrganisationId",
                table: "CaseEvents",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_PersonId",
                table: "CaseEvents",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_AppliedBy",
                table: "Cases",
                column: "AppliedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OrganisationId_IdempotencyKey",
                table: "Cases",
                columns: new[] { "OrganisationId", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Reference",
                table: "Cases",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Sequence",
                table: "Cases",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage",
                table: "Cases",
                column: "Stage");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CaseId",
                table: "Decisions",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CountersignedBy",
                table: "Decisions",
                column: "CountersignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_DecidedBy",
                table: "Decisions",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_EvaluationId",
                table: "Decisions",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_OrganisationId",
                table: "Decisions",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PdfDigest",
                table: "Decisions",
                column: "PdfDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Reference",
                table: "Decisions",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ReleaseId",
                table: "Decisions",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Sequence",
                table: "Decisions",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_CaseId",
                table: "Drafts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_DraftedBy",
                table: "Drafts",
                column: "DraftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OrganisationId",
                table: "Drafts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_EvaluatedBy",
                table: "Evaluations",
                column: "EvaluatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_OrganisationId",
                table: "Evaluations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_ReleaseId",
                table: "Evaluations",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_Sequence",
                table: "Evaluations",
                column: "Sequence",
                unique: true);

            migrationBuilder.GuardAppendOnly("CaseEvents");
            migrationBuilder.GuardAppendOnly("Decisions");
            migrationBuilder.GuardAppendOnly("Evaluations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseCounters");

            migrationBuilder.DropTable(
                name: "CaseEvents");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "Cases");
        }
    }
}
