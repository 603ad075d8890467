using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditActor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Who",
                table: "Audit",
                type: "TEXT",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Who",
                table: "Audit");
        }
    }
}
