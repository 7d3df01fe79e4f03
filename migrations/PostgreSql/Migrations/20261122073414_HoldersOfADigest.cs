using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HoldersOfADigest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Artifacts_Digest",
                table: "Artifacts");

            migrationBuilder.CreateIndex(
                name: "IX_Artifacts_Digest_ReleaseId",
                table: "Artifacts",
                columns: new[] { "Digest", "ReleaseId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Artifacts_Digest_ReleaseId",
                table: "Artifacts");

            migrationBuilder.CreateIndex(
                name: "IX_Artifacts_Digest",
                table: "Artifacts",
                column: "Digest");
        }
    }
}
