using System;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Persistence.Storage;

#nullable disable

namespace ModelRegistry.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OfficesAndAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Who = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActingFor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InSession = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Act = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Outcome = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Under = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BreakGlasses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakGlasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreakGlasses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Concerns = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConcernsKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DeclaredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Roles = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Outcomes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PersonIdCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    ProposedByCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleProposals_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleProposals_People_ProposedBy",
                        column: x => x.ProposedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BreakGlassReviews",
                columns: table => new
                {
                    BreakGlassId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Justified = table.Column<bool>(type: "bit", nullable: false),
                    Findings = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ReviewedByCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakGlassReviews", x => x.BreakGlassId);
                    table.ForeignKey(
                        name: "FK_BreakGlassReviews_BreakGlasses_BreakGlassId",
                        column: x => x.BreakGlassId,
                        principalTable: "BreakGlasses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakGlassReviews_People_ReviewedBy",
                        column: x => x.ReviewedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConflictEnds",
                columns: table => new
                {
                    ConflictId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EndedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedByCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictEnds", x => x.ConflictId);
                    table.ForeignKey(
                        name: "FK_ConflictEnds_ConflictsOfInterest_ConflictId",
                        column: x => x.ConflictId,
                        principalTable: "ConflictsOfInterest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictEnds_People_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleRulings",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Agreed = table.Column<bool>(type: "bit", nullable: false),
                    Alone = table.Column<bool>(type: "bit", nullable: false),
                    RuledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RuledByCommitment = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleRulings", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_RoleRulings_People_RuledBy",
                        column: x => x.RuledBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleRulings_RoleProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "RoleProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_Sequence",
                table: "AccessEntries",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_Under",
                table: "AccessEntries",
                column: "Under");

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_Who",
                table: "AccessEntries",
                column: "Who");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlassReviews_ReviewedBy",
                table: "BreakGlassReviews",
                column: "ReviewedBy");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_PersonId",
                table: "BreakGlasses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_Sequence",
                table: "BreakGlasses",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConflictEnds_EndedBy",
                table: "ConflictEnds",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_PersonId",
                table: "ConflictsOfInterest",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_Sequence",
                table: "ConflictsOfInterest",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleProposals_PersonId",
                table: "RoleProposals",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleProposals_ProposedBy",
                table: "RoleProposals",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_RoleProposals_Sequence",
                table: "RoleProposals",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleRulings_RuledBy",
                table: "RoleRulings",
                column: "RuledBy");

            migrationBuilder.GuardAppendOnly("AccessEntries");
            migrationBuilder.GuardAppendOnly("BreakGlasses");
            migrationBuilder.GuardAppendOnly("BreakGlassReviews");
            migrationBuilder.GuardAppendOnly("ConflictsOfInterest");
            migrationBuilder.GuardAppendOnly("ConflictEnds");
            migrationBuilder.GuardAppendOnly("RoleProposals");
            migrationBuilder.GuardAppendOnly("RoleRulings");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessEntries");

            migrationBuilder.DropTable(
                name: "BreakGlassReviews");

            migrationBuilder.DropTable(
                name: "ConflictEnds");

            migrationBuilder.DropTable(
                name: "RoleRulings");

            migrationBuilder.DropTable(
                name: "BreakGlasses");

            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "RoleProposals");
        }
    }
}
