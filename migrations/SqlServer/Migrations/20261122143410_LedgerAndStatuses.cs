using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class LedgerAndStatuses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LedgerLeaves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Index = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PdfDigest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    RecordDigest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerLeaves", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerTiles",
                columns: table => new
                {
                    Level = table.Column<int>(type: "int", nullable: false),
                    Index = table.Column<long>(type: "bigint", nullable: false),
                    Hashes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Root = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerTiles", x => new { x.Level, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "SignedHeads",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Root = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SignedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedHeads", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "StatusLists",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Uri = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Next = table.Column<int>(type: "int", nullable: false),
                    Changes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusLists", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "SignedStatusLists",
                columns: table => new
                {
                    List = table.Column<int>(type: "int", nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Places = table.Column<int>(type: "int", nullable: false),
                    Changes = table.Column<long>(type: "bigint", nullable: false),
                    Token = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedStatusLists", x => new { x.List, x.Serial });
                    table.ForeignKey(
                        name: "FK_SignedStatusLists_StatusLists_List",
                        column: x => x.List,
                        principalTable: "StatusLists",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusPlaces",
                columns: table => new
                {
                    List = table.Column<int>(type: "int", nullable: false),
                    Index = table.Column<int>(type: "int", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusPlaces", x => new { x.List, x.Index });
                    table.ForeignKey(
                        name: "FK_StatusPlaces_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StatusPlaces_StatusLists_List",
                        column: x => x.List,
                        principalTable: "StatusLists",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Latches",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "ledger", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLeaves_Index",
                table: "LedgerLeaves",
                column: "Index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLeaves_PdfDigest",
                table: "LedgerLeaves",
                column: "PdfDigest");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLeaves_Reference",
                table: "LedgerLeaves",
                column: "Reference");

            migrationBuilder.CreateIndex(
                name: "IX_SignedStatusLists_List_IssuedAt",
                table: "SignedStatusLists",
                columns: new[] { "List", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusPlaces_DecisionId",
                table: "StatusPlaces",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusPlaces_Reference",
                table: "StatusPlaces",
                column: "Reference",
                unique: true);

            foreach (var table in new[] { "LedgerLeaves", "LedgerTiles", "SignedHeads", "StatusPlaces", "SignedStatusLists" })
            {
                migrationBuilder.GuardAppendOnly(table);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerLeaves");

            migrationBuilder.DropTable(
                name: "LedgerTiles");

            migrationBuilder.DropTable(
                name: "SignedHeads");

            migrationBuilder.DropTable(
                name: "SignedStatusLists");

            migrationBuilder.DropTable(
                name: "StatusPlaces");

            migrationBuilder.DropTable(
                name: "StatusLists");

            migrationBuilder.DeleteData(
                table: "Latches",
                keyColumn: "Name",
                keyValue: "ledger");
        }
    }
}
