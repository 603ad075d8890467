using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class UrgentFirst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_DueAt",
                table: "Outbox");

            migrationBuilder.AddColumn<bool>(
                name: "Urgent",
                table: "Outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Urgent_DueAt",
                table: "Outbox",
                columns: new[] { "State", "Urgent", "DueAt" },
                descending: new[] { false, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_Urgent_DueAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Urgent",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_DueAt",
                table: "Outbox",
                columns: new[] { "State", "DueAt" });
        }
    }
}
