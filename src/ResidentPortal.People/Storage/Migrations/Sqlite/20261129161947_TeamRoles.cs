using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.People.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TeamRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "people_person",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Queues",
                table: "people_person",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "people_team_grant",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Queues = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_team_grant", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_people_team_grant_people_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // It opened nothing. Without a queue, which a second person has to agree to, they see no report.
            migrationBuilder.Sql("UPDATE people_person SET \"Roles\" = replace(\"Roles\", 'ReportReader', 'TeamMember')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_team_grant");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "people_person");

            migrationBuilder.DropColumn(
                name: "Queues",
                table: "people_person");
        }
    }
}
