using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SearchAtSize : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Derivations_ParentId",
                table: "Derivations");

            migrationBuilder.CreateTable(
                name: "ModelWords",
                columns: table => new
                {
                    ModelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelWords", x => new { x.ModelId, x.Word });
                    table.ForeignKey(
                        name: "FK_ModelWords_Models_ModelId",
                        column: x => x.ModelId,
                        principalTable: "Models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Latches",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "words", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Releases_Licence_ModelId",
                table: "Releases",
                columns: new[] { "Licence", "ModelId" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Country",
                table: "Parties",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_Derivations_ParentId_Relation_ChildId",
                table: "Derivations",
                columns: new[] { "ParentId", "Relation", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Derivations_Relation_ChildId",
                table: "Derivations",
                columns: new[] { "Relation", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChipUses_ChipName_ReleaseId",
                table: "ChipUses",
                columns: new[] { "ChipName", "ReleaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ModelWords_Word_ModelId",
                table: "ModelWords",
                columns: new[] { "Word", "ModelId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ModelWords");

            migrationBuilder.DropIndex(
                name: "IX_Releases_Licence_ModelId",
                table: "Releases");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Country",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Derivations_ParentId_Relation_ChildId",
                table: "Derivations");

            migrationBuilder.DropIndex(
                name: "IX_Derivations_Relation_ChildId",
                table: "Derivations");

            migrationBuilder.DropIndex(
                name: "IX_ChipUses_ChipName_ReleaseId",
                table: "ChipUses");

            migrationBuilder.DeleteData(
                table: "Latches",
                keyColumn: "Name",
                keyValue: "words");

            migrationBuilder.CreateIndex(
                name: "IX_Derivations_ParentId",
                table: "Derivations",
                column: "ParentId");
        }
    }
}
