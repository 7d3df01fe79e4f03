using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PartiesOverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EvidenceId",
                table: "Ownerships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "CommandKeys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PartyPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    Headquarters = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    UltimateParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EvidenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByCommitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartyPeriods_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartyPeriods_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartyPeriods_Parties_UltimateParentId",
                        column: x => x.UltimateParentId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartyPeriods_People_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Ownerships_EvidenceId",
                table: "Ownerships",
                column: "EvidenceId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyPeriods_EvidenceId",
                table: "PartyPeriods",
                column: "EvidenceId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyPeriods_PartyId",
                table: "PartyPeriods",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyPeriods_RecordedBy",
                table: "PartyPeriods",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PartyPeriods_UltimateParentId",
                table: "PartyPeriods",
                column: "UltimateParentId");

            migrationBuilder.AddForeignKey(
                name: "FK_Ownerships_Evidence_EvidenceId",
                table: "Ownerships",
                column: "EvidenceId",
                principalTable: "Evidence",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.GuardAppendOnly("PartyPeriods");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Ownerships_Evidence_EvidenceId",
                table: "Ownerships");

            migrationBuilder.DropTable(
                name: "PartyPeriods");

            migrationBuilder.DropIndex(
                name: "IX_Ownerships_EvidenceId",
                table: "Ownerships");

            migrationBuilder.DropColumn(
                name: "EvidenceId",
                table: "Ownerships");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "CommandKeys");
        }
    }
}
