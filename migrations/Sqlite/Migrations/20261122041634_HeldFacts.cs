using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HeldFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ProviderId",
                table: "Campaigns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttackSuccess",
                table: "SafeguardEvaluations",
                type: "TEXT",
                unicode: false,
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DerivationId",
                table: "SafeguardEvaluations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Trigger",
                table: "SafeguardEvaluations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithTrigger",
                table: "SafeguardEvaluations",
                type: "TEXT",
                unicode: false,
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithoutTrigger",
                table: "SafeguardEvaluations",
                type: "TEXT",
                unicode: false,
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Score",
                table: "Evidence",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Setup",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Queried_From",
                table: "Derivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Queried_Until",
                table: "Derivations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Classification",
                table: "Datasets",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<string>(
                name: "Licence",
                table: "Datasets",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceCountry",
                table: "Datasets",
                type: "TEXT",
                unicode: false,
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TeacherName",
                table: "Datasets",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TeacherReleaseId",
                table: "Datasets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Datasets",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "ChipUses",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.CreateTable(
                name: "Attributions",
                columns: table => new
                {
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AncestorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Share = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Operations = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Strength = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Contested = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByWeights = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Paths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attributions", x => new { x.ReleaseId, x.AncestorId });
                    table.ForeignKey(
                        name: "FK_Attributions_Releases_AncestorId",
                        column: x => x.AncestorId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attributions_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampaignReplies_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CampaignReplies_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContentStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContentStatements_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContentStatements_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ModelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerNames_Models_ModelId",
                        column: x => x.ModelId,
                        principalTable: "Models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormerNames_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Platforms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platforms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Platforms_Parties_OperatorId",
                        column: x => x.OperatorId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SafetyLayerChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DerivationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Layer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fate = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Evaluator = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyLayerChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafetyLayerChanges_Derivations_DerivationId",
                        column: x => x.DerivationId,
                        principalTable: "Derivations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SafetyLayerChanges_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TermsOfService",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Product = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    TextDigest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ForbidsCompetingModels = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ForbidsExtraction = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Passage = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    InForce_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InForce_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsOfService", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TermsOfService_Parties_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TermsOfService_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deployments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlatformId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Native = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ServedFrom = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deployments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deployments_Platforms_PlatformId",
                        column: x => x.PlatformId,
                        principalTable: "Platforms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deployments_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlatformFindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlatformId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    AssertedBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlatformFindings_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformFindings_Platforms_PlatformId",
                        column: x => x.PlatformId,
                        principalTable: "Platforms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardEvaluations_DerivationId",
                table: "SafeguardEvaluations",
                column: "DerivationId");

            migrationBuilder.CreateIndex(
                name: "IX_Datasets_TeacherReleaseId",
                table: "Datasets",
                column: "TeacherReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_ProviderId",
                table: "Campaigns",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Attributions_AncestorId",
                table: "Attributions",
                column: "AncestorId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignReplies_CampaignId",
                table: "CampaignReplies",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignReplies_RecordedBy",
                table: "CampaignReplies",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ContentStatements_RecordedBy",
                table: "ContentStatements",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ContentStatements_ReleaseId",
                table: "ContentStatements",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ContentStatements_Sequence",
                table: "ContentStatements",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deployments_PlatformId",
                table: "Deployments",
                column: "PlatformId");

            migrationBuilder.CreateIndex(
                name: "IX_Deployments_ReleaseId_PlatformId",
                table: "Deployments",
                columns: new[] { "ReleaseId", "PlatformId" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_ModelId",
                table: "FormerNames",
                column: "ModelId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_NameKey",
                table: "FormerNames",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_RecordedBy",
                table: "FormerNames",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformFindings_PlatformId",
                table: "PlatformFindings",
                column: "PlatformId");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformFindings_RecordedBy",
                table: "PlatformFindings",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Platforms_NameKey",
                table: "Platforms",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Platforms_OperatorId",
                table: "Platforms",
                column: "OperatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Platforms_Sequence",
                table: "Platforms",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SafetyLayerChanges_DerivationId",
                table: "SafetyLayerChanges",
                column: "DerivationId");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyLayerChanges_RecordedBy",
                table: "SafetyLayerChanges",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_TermsOfService_ProviderId",
                table: "TermsOfService",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsOfService_RecordedBy",
                table: "TermsOfService",
                column: "RecordedBy");

            migrationBuilder.MoveReplies();
            migrationBuilder.GuardAppendOnly("ContentStatements");
            migrationBuilder.GuardAppendOnly("SafetyLayerChanges");
            migrationBuilder.GuardAppendOnly("PlatformFindings");
            migrationBuilder.GuardAppendOnly("CampaignReplies");
            migrationBuilder.GuardAppendOnly("TermsOfService");

            migrationBuilder.DropColumn(
                name: "Reply",
                table: "Campaigns");

            migrationBuilder.AddForeignKey(
                name: "FK_Campaigns_Parties_ProviderId",
                table: "Campaigns",
                column: "ProviderId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Datasets_Releases_TeacherReleaseId",
                table: "Datasets",
                column: "TeacherReleaseId",
                principalTable: "Releases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SafeguardEvaluations_Derivations_DerivationId",
                table: "SafeguardEvaluations",
                column: "DerivationId",
                principalTable: "Derivations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Campaigns_Parties_ProviderId",
                table: "Campaigns");

            migrationBuilder.DropForeignKey(
                name: "FK_Datasets_Releases_TeacherReleaseId",
                table: "Datasets");

            migrationBuilder.DropForeignKey(
                name: "FK_SafeguardEvaluations_Derivations_DerivationId",
                table: "SafeguardEvaluations");

            migrationBuilder.DropTable(
                name: "Attributions");

            migrationBuilder.DropTable(
                name: "CampaignReplies");

            migrationBuilder.DropTable(
                name: "ContentStatements");

            migrationBuilder.DropTable(
                name: "Deployments");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropTable(
                name: "PlatformFindings");

            migrationBuilder.DropTable(
                name: "SafetyLayerChanges");

            migrationBuilder.DropTable(
                name: "TermsOfService");

            migrationBuilder.DropTable(
                name: "Platforms");

            migrationBuilder.DropIndex(
                name: "IX_SafeguardEvaluations_DerivationId",
                table: "SafeguardEvaluations");

            migrationBuilder.DropIndex(
                name: "IX_Datasets_TeacherReleaseId",
                table: "Datasets");

            migrationBuilder.DropIndex(
                name: "IX_Campaigns_ProviderId",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "AttackSuccess",
                table: "SafeguardEvaluations");

            migrationBuilder.DropColumn(
                name: "DerivationId",
                table: "SafeguardEvaluations");

            migrationBuilder.DropColumn(
                name: "Trigger",
                table: "SafeguardEvaluations");

            migrationBuilder.DropColumn(
                name: "WithTrigger",
                table: "SafeguardEvaluations");

            migrationBuilder.DropColumn(
                name: "WithoutTrigger",
                table: "SafeguardEvaluations");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Setup",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Queried_From",
                table: "Derivations");

            migrationBuilder.DropColumn(
                name: "Queried_Until",
                table: "Derivations");

            migrationBuilder.DropColumn(
                name: "Classification",
                table: "Datasets");

            migrationBuilder.DropColumn(
                name: "Licence",
                table: "Datasets");

            migrationBuilder.DropColumn(
                name: "SourceCountry",
                table: "Datasets");

            migrationBuilder.DropColumn(
                name: "TeacherName",
                table: "Datasets");

            migrationBuilder.DropColumn(
                name: "TeacherReleaseId",
                table: "Datasets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Datasets");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "ChipUses");

            migrationBuilder.DropColumn(
                name: "ProviderId",
                table: "Campaigns");

            migrationBuilder.AddColumn<string>(
                name: "Reply",
                table: "Campaigns",
                type: "TEXT",
                nullable: true);
        }
    }
}
