using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DesksAdviceAndFlags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_Stage",
                table: "Cases");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HeldBy",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReferralsOut",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "TeamId",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseEscalations",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BegunBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEscalations", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CaseEscalations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseEscalations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseEscalations_People_BegunBy",
                        column: x => x.BegunBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseReferrals",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReferredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReferredByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseReferrals", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CaseReferrals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseReferrals_Organisations_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseReferrals_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseReferrals_People_ReferredBy",
                        column: x => x.ReferredBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseRoutings",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FactsJson = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleOrder = table.Column<int>(type: "INTEGER", nullable: true),
                    RuleName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Agency = table.Column<Guid>(type: "TEXT", nullable: true),
                    RoutedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoutedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RoutedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRoutings", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CaseRoutings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRoutings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRoutings_People_RoutedBy",
                        column: x => x.RoutedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Flags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RaisedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RaisedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Flags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Flags_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Flags_People_RaisedBy",
                        column: x => x.RaisedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoutingEditions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RulesJson = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingEditions", x => x.Number);
                    table.ForeignKey(
                        name: "FK_RoutingEditions_People_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Teams_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EscalationEnds",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResolvedAs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationEnds", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_EscalationEnds_CaseEscalations_CaseId_Number",
                        columns: x => new { x.CaseId, x.Number },
                        principalTable: "CaseEscalations",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationEnds_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationEnds_People_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EscalationMinutes",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Escalation = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Speaker = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationMinutes", x => new { x.CaseId, x.Escalation, x.Number });
                    table.ForeignKey(
                        name: "FK_EscalationMinutes_CaseEscalations_CaseId_Escalation",
                        columns: x => new { x.CaseId, x.Escalation },
                        principalTable: "CaseEscalations",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationMinutes_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationMinutes_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralEnds",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralEnds", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_ReferralEnds_CaseReferrals_CaseId_Number",
                        columns: x => new { x.CaseId, x.Number },
                        principalTable: "CaseReferrals",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralEnds_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralEnds_People_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FlagLifts",
                columns: table => new
                {
                    FlagId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LiftedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlagLifts", x => x.FlagId);
                    table.ForeignKey(
                        name: "FK_FlagLifts_Flags_FlagId",
                        column: x => x.FlagId,
                        principalTable: "Flags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FlagLifts_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FlagLifts_People_LiftedBy",
                        column: x => x.LiftedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoutingReleases",
                columns: table => new
                {
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleasedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleasedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingReleases", x => x.Edition);
                    table.ForeignKey(
                        name: "FK_RoutingReleases_People_ReleasedBy",
                        column: x => x.ReleasedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoutingReleases_RoutingEditions_Edition",
                        column: x => x.Edition,
                        principalTable: "RoutingEditions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseAdvice",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Adviser = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Part = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PartWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PartDigest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", nullable: false),
                    Supersedes = table.Column<int>(type: "INTEGER", nullable: true),
                    AdvisedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdvisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AdvisedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAdvice", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CaseAdvice_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAdvice_Organisations_Adviser",
                        column: x => x.Adviser,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAdvice_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAdvice_People_AdvisedBy",
                        column: x => x.AdvisedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAdvice_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeamMembers",
                columns: table => new
                {
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamMembers", x => new { x.TeamId, x.Number });
                    table.ForeignKey(
                        name: "FK_TeamMembers_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamMembers_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Latches",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "flags", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DueOn_Sequence",
                table: "Cases",
                columns: new[] { "DueOn", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HeldBy_Sequence",
                table: "Cases",
                columns: new[] { "HeldBy", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReferralsOut",
                table: "Cases",
                column: "ReferralsOut");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage_Sequence",
                table: "Cases",
                columns: new[] { "Stage", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TeamId_Sequence",
                table: "Cases",
                columns: new[] { "TeamId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseAdvice_AdvisedBy",
                table: "CaseAdvice",
                column: "AdvisedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAdvice_Adviser",
                table: "CaseAdvice",
                column: "Adviser");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAdvice_OrganisationId",
                table: "CaseAdvice",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAdvice_TeamId",
                table: "CaseAdvice",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEscalations_BegunBy",
                table: "CaseEscalations",
                column: "BegunBy");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEscalations_OrganisationId",
                table: "CaseEscalations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseReferrals_AgencyId",
                table: "CaseReferrals",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseReferrals_OrganisationId",
                table: "CaseReferrals",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseReferrals_ReferredBy",
                table: "CaseReferrals",
                column: "ReferredBy");

            migrationBuilder.CreateIndex(
                name: "IX_CaseReferrals_Sequence",
                table: "CaseReferrals",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseRoutings_OrganisationId",
                table: "CaseRoutings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRoutings_RoutedBy",
                table: "CaseRoutings",
                column: "RoutedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationEnds_EndedBy",
                table: "EscalationEnds",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationEnds_OrganisationId",
                table: "EscalationEnds",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationMinutes_OrganisationId",
                table: "EscalationMinutes",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationMinutes_RecordedBy",
                table: "EscalationMinutes",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_FlagLifts_LiftedBy",
                table: "FlagLifts",
                column: "LiftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_FlagLifts_OrganisationId",
                table: "FlagLifts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Flags_Key",
                table: "Flags",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Flags_OrganisationId",
                table: "Flags",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Flags_RaisedBy",
                table: "Flags",
                column: "RaisedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Flags_Sequence",
                table: "Flags",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralEnds_EndedBy",
                table: "ReferralEnds",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralEnds_OrganisationId",
                table: "ReferralEnds",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_RoutingEditions_WrittenBy",
                table: "RoutingEditions",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_RoutingReleases_Number",
                table: "RoutingReleases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoutingReleases_ReleasedBy",
                table: "RoutingReleases",
                column: "ReleasedBy");

            migrationBuilder.CreateIndex(
                name: "IX_TeamMembers_OrganisationId",
                table: "TeamMembers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_TeamMembers_PersonId",
                table: "TeamMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Teams_NameKey",
                table: "Teams",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Teams_OrganisationId",
                table: "Teams",
                column: "OrganisationId");
            migrationBuilder.GuardAppendOnly("CaseAdvice");
            migrationBuilder.GuardAppendOnly("CaseReferrals");
            migrationBuilder.GuardAppendOnly("ReferralEnds");
            migrationBuilder.GuardAppendOnly("CaseEscalations");
            migrationBuilder.GuardAppendOnly("EscalationMinutes");
            migrationBuilder.GuardAppendOnly("EscalationEnds");
            migrationBuilder.GuardAppendOnly("Flags");
            migrationBuilder.GuardAppendOnly("FlagLifts");
            migrationBuilder.GuardAppendOnly("RoutingEditions");
            migrationBuilder.GuardAppendOnly("RoutingReleases");
            migrationBuilder.GuardAppendOnly("CaseRoutings");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseAdvice");

            migrationBuilder.DropTable(
                name: "CaseRoutings");

            migrationBuilder.DropTable(
                name: "EscalationEnds");

            migrationBuilder.DropTable(
                name: "EscalationMinutes");

            migrationBuilder.DropTable(
                name: "FlagLifts");

            migrationBuilder.DropTable(
                name: "ReferralEnds");

            migrationBuilder.DropTable(
                name: "RoutingReleases");

            migrationBuilder.DropTable(
                name: "TeamMembers");

            migrationBuilder.DropTable(
                name: "CaseEscalations");

            migrationBuilder.DropTable(
                name: "Flags");

            migrationBuilder.DropTable(
                name: "CaseReferrals");

            migrationBuilder.DropTable(
                name: "RoutingEditions");

            migrationBuilder.DropTable(
                name: "Teams");

            migrationBuilder.DropIndex(
                name: "IX_Cases_DueOn_Sequence",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_HeldBy_Sequence",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ReferralsOut",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Stage_Sequence",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TeamId_Sequence",
                table: "Cases");

            migrationBuilder.DeleteData(
                table: "Latches",
                keyColumn: "Name",
                keyValue: "flags");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HeldBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ReferralsOut",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "TeamId",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage",
                table: "Cases",
                column: "Stage");
        }
    }
}
