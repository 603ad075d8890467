using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.People.Storage.Migrations.PostgreSql
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
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Queues",
                table: "people_person",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Detail",
                table: "people_audit",
                type: "character varying(1200)",
                maxLength: 1200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "people_team_grant",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Queues = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.AlterColumn<string>(
                name: "Detail",
                table: "people_audit",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(1200)",
                oldMaxLength: 1200,
                oldNullable: true);
        }
    }
}
