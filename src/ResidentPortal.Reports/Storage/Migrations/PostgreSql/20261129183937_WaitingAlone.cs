using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class WaitingAlone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reports_ContentHash",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_Urgent_DueAt",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ContentHash_AcceptedAt",
                table: "Reports",
                columns: new[] { "ContentHash", "AcceptedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_CreatedAt",
                table: "Outbox",
                column: "CreatedAt",
                filter: "\"State\" = 'Failed'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeliveredAt",
                table: "Outbox",
                column: "DeliveredAt",
                filter: "\"LastOutcome\" = 'delayed'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Urgent_DueAt",
                table: "Outbox",
                columns: new[] { "Urgent", "DueAt" },
                filter: "\"State\" = 'Pending'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reports_ContentHash_AcceptedAt",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_CreatedAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DeliveredAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Urgent_DueAt",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ContentHash",
                table: "Reports",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Urgent_DueAt",
                table: "Outbox",
                columns: new[] { "State", "Urgent", "DueAt" },
                descending: new[] { false, true, false });
        }
    }
}
