using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KeysAndSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeyProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Fingerprint = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Certificate = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Effective = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ProposedByCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyProposals_People_ProposedBy",
                        column: x => x.ProposedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperSeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Paper = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Addition = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Level = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false, collation: "Latin1_General_100_BIN2"),
                    KeyFingerprint = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProvedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    StampEnds = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    StampHash = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSeals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyRulings",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Agreed = table.Column<bool>(type: "bit", nullable: false),
                    RuledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RuledByCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyRulings", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_KeyRulings_KeyProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "KeyProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyRulings_People_RuledBy",
                        column: x => x.RuledBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KeyProposals_Fingerprint",
                table: "KeyProposals",
                column: "Fingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_KeyProposals_ProposedBy",
                table: "KeyProposals",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_KeyProposals_Sequence",
                table: "KeyProposals",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeyRulings_RuledBy",
                table: "KeyRulings",
                column: "RuledBy");

            migrationBuilder.CreateIndex(
                name: "IX_PaperSeals_Digest",
                table: "PaperSeals",
                column: "Digest");

            migrationBuilder.CreateIndex(
                name: "IX_PaperSeals_KeyFingerprint",
                table: "PaperSeals",
                column: "KeyFingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_PaperSeals_Paper_Number",
                table: "PaperSeals",
                columns: new[] { "Paper", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperSeals_Sequence",
                table: "PaperSeals",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperSeals_StampEnds",
                table: "PaperSeals",
                column: "StampEnds");

            foreach (var table in new[] { "KeyProposals", "KeyRulings", "PaperSeals" })
            {
                migrationBuilder.GuardAppendOnly(table);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeyRulings");

            migrationBuilder.DropTable(
                name: "PaperSeals");

            migrationBuilder.DropTable(
                name: "KeyProposals");
        }
    }
}
