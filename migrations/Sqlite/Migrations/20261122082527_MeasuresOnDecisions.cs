using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeasuresOnDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DecisionMeasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionMeasures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionMeasures_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionMeasures_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionMeasures_People_ProposedBy",
                        column: x => x.ProposedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureRulings",
                columns: table => new
                {
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RuledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RuledByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureRulings", x => x.MeasureId);
                    table.ForeignKey(
                        name: "FK_MeasureRulings_DecisionMeasures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "DecisionMeasures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureRulings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureRulings_People_RuledBy",
                        column: x => x.RuledBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionMeasures_CaseId_Number",
                table: "DecisionMeasures",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionMeasures_OrganisationId",
                table: "DecisionMeasures",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionMeasures_ProposedBy",
                table: "DecisionMeasures",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureRulings_OrganisationId",
                table: "MeasureRulings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureRulings_RuledBy",
                table: "MeasureRulings",
                column: "RuledBy");

            migrationBuilder.GuardAppendOnly("DecisionMeasures");
            migrationBuilder.GuardAppendOnly("MeasureRulings");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeasureRulings");

            migrationBuilder.DropTable(
                name: "DecisionMeasures");
        }
    }
}
