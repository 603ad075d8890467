using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.People.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "TellAt",
                table: "people_audit",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_audit_TellAt",
                table: "people_audit",
                column: "TellAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_audit_TellAt",
                table: "people_audit");

            migrationBuilder.DropColumn(
                name: "TellAt",
                table: "people_audit");
        }
    }
}
