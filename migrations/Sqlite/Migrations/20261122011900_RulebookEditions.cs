using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RulebookEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "KeptEditions",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Manifest = table.Column<string>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptEditions", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "KeptParameterFiles",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptParameterFiles", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "RuleUses",
                columns: table => new
                {
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Met = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleUses", x => new { x.RuleId, x.EvaluationId });
                    table.ForeignKey(
                        name: "FK_RuleUses_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RuleUses_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Base = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionDrafts_KeptEditions_Base",
                        column: x => x.Base,
                        principalTable: "KeptEditions",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionDrafts_People_DraftedBy",
                        column: x => x.DraftedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionEvents",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    PersonIdCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionEvents", x => new { x.DraftId, x.Line });
                    table.ForeignKey(
                        name: "FK_EditionEvents_EditionDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "EditionDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionEvents_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionReleases",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Program = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleasedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Statement = table.Column<string>(type: "TEXT", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Signer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DraftedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    ReleasedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionReleases", x => x.Number);
                    table.ForeignKey(
                        name: "FK_EditionReleases_EditionDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "EditionDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionReleases_KeptEditions_Edition",
                        column: x => x.Edition,
                        principalTable: "KeptEditions",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionReleases_People_DraftedBy",
                        column: x => x.DraftedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionReleases_People_ReleasedBy",
                        column: x => x.ReleasedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RulebookRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Edition = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Questions = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AfterEvaluation = table.Column<long>(type: "INTEGER", nullable: false),
                    AfterRelease = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulebookRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RulebookRuns_EditionDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "EditionDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RulebookRuns_KeptEditions_Edition",
                        column: x => x.Edition,
                        principalTable: "KeptEditions",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RulebookRunLines",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Asked = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulebookRunLines", x => new { x.RunId, x.Line });
                    table.ForeignKey(
                        name: "FK_RulebookRunLines_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RulebookRunLines_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RulebookRunLines_RulebookRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RulebookRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EditionDrafts_Base",
                table: "EditionDrafts",
                column: "Base");

            migrationBuilder.CreateIndex(
                name: "IX_EditionDrafts_DraftedBy",
                table: "EditionDrafts",
                column: "DraftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EditionDrafts_Sequence",
                table: "EditionDrafts",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditionEvents_PersonId",
                table: "EditionEvents",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionReleases_DraftId",
                table: "EditionReleases",
                column: "DraftId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditionReleases_DraftedBy",
                table: "EditionReleases",
                column: "DraftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EditionReleases_Edition",
                table: "EditionReleases",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_EditionReleases_ReleasedBy",
                table: "EditionReleases",
                column: "ReleasedBy");

            migrationBuilder.CreateIndex(
                name: "IX_RuleUses_EvaluationId",
                table: "RuleUses",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_RuleUses_OrganisationId",
                table: "RuleUses",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_RulebookRunLines_EvaluationId",
                table: "RulebookRunLines",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_RulebookRunLines_ReleaseId",
                table: "RulebookRunLines",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RulebookRuns_DraftId",
                table: "RulebookRuns",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_RulebookRuns_Edition",
                table: "RulebookRuns",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_RulebookRuns_Sequence",
                table: "RulebookRuns",
                column: "Sequence",
                unique: true);

            migrationBuilder.GuardAppendOnly("KeptEditions");
            migrationBuilder.GuardAppendOnly("KeptParameterFiles");
            migrationBuilder.GuardAppendOnly("EditionReleases");
            migrationBuilder.GuardAppendOnly("EditionEvents");
            migrationBuilder.GuardAppendOnly("RulebookRunLines");
            migrationBuilder.GuardAppendOnly("RuleUses");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EditionEvents");

            migrationBuilder.DropTable(
                name: "EditionReleases");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "KeptParameterFiles");

            migrationBuilder.DropTable(
                name: "RuleUses");

            migrationBuilder.DropTable(
                name: "RulebookRunLines");

            migrationBuilder.DropTable(
                name: "RulebookRuns");

            migrationBuilder.DropTable(
                name: "EditionDrafts");

            migrationBuilder.DropTable(
                name: "KeptEditions");
        }
    }
}
