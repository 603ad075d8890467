using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DaySeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DaySeals",
                columns: table => new
                {
                    Trail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    OfLines = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DaySeals", x => new { x.Trail, x.Day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At",
                table: "Audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Who_At",
                table: "Audit",
                columns: new[] { "Who", "At" },
                filter: "\"Who\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DaySeals");

            migrationBuilder.DropIndex(
                name: "IX_Audit_At",
                table: "Audit");

            migrationBuilder.DropIndex(
                name: "IX_Audit_Who_At",
                table: "Audit");
        }
    }
}
