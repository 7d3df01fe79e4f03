using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ModelRegistry.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OfficesRemindersAndLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "MostValue",
                table: "RoleProposals",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OrdinaryRisk",
                table: "RoleProposals",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "Organisations",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AddressAskedAt",
                table: "AspNetUsers",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AddressAsks",
                table: "AspNetUsers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AddressCode",
                table: "AspNetUsers",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AddressCodeDueAt",
                table: "AspNetUsers",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AddressCodeUntil",
                table: "AspNetUsers",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AddressTries",
                table: "AspNetUsers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "ApplicationDrafts",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Key);
                });

            migrationBuilder.InsertData(
                table: "CaseCounters",
                columns: new[] { "Authority", "Number", "Year" },
                values: new object[,]
                {
                    { "AU", 0, 0 },
                    { "CA", 0, 0 },
                    { "JP", 0, 0 },
                    { "KR", 0, 0 },
                    { "NL", 0, 0 },
                    { "UK", 0, 0 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Amends",
                table: "Cases",
                column: "Amends");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_AddressCodeDueAt",
                table: "AspNetUsers",
                column: "AddressCodeDueAt");

            migrationBuilder.GuardAppendOnly("Reminders");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Amends",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_AddressCodeDueAt",
                table: "AspNetUsers");

            migrationBuilder.DeleteData(
                table: "CaseCounters",
                keyColumn: "Authority",
                keyValue: "AU");

            migrationBuilder.DeleteData(
                table: "CaseCounters",
                keyColumn: "Authority",
                keyValue: "CA");

            migrationBuilder.DeleteData(
                table: "CaseCounters",
                keyColumn: "Authority",
                keyValue: "JP");

            migrationBuilder.DeleteData(
                table: "CaseCounters",
                keyColumn: "Authority",
                keyValue: "KR");

            migrationBuilder.DeleteData(
                table: "CaseCounters",
                keyColumn: "Authority",
                keyValue: "NL");

            migrationBuilder.DeleteData(
                table: "CaseCounters",
                keyColumn: "Authority",
                keyValue: "UK");

            migrationBuilder.DropColumn(
                name: "MostValue",
                table: "RoleProposals");

            migrationBuilder.DropColumn(
                name: "OrdinaryRisk",
                table: "RoleProposals");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "AddressAskedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "AddressAsks",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "AddressCode",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "AddressCodeDueAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "AddressCodeUntil",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "AddressTries",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "ApplicationDrafts");
        }
    }
}
