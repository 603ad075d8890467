using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Listing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Exports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Listed",
                columns: table => new
                {
                    Queue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsFirst = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    FormId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ward = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listed", x => new { x.ReportId, x.Queue, x.Kind });
                    table.ForeignKey(
                        name: "FK_Listed_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExportParts",
                columns: table => new
                {
                    ExportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExportParts", x => new { x.ExportId, x.Number });
                    table.ForeignKey(
                        name: "FK_ExportParts_Exports_ExportId",
                        column: x => x.ExportId,
                        principalTable: "Exports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Exports_State",
                table: "Exports",
                column: "State",
                filter: "\"State\" <> 'Ended'");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_Who_AskedAt",
                table: "Exports",
                columns: new[] { "Who", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_FormId_Place",
                table: "Listed",
                columns: new[] { "Queue", "FormId", "Place" },
                filter: "\"IsFirst\"");

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_Kind_Place",
                table: "Listed",
                columns: new[] { "Queue", "Kind", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_Owner_Place",
                table: "Listed",
                columns: new[] { "Queue", "Owner", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_Place",
                table: "Listed",
                columns: new[] { "Queue", "Place" },
                filter: "\"IsFirst\"");

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_State_Place",
                table: "Listed",
                columns: new[] { "Queue", "State", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_Urgency_Place",
                table: "Listed",
                columns: new[] { "Queue", "Urgency", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Listed_Queue_Ward_Place",
                table: "Listed",
                columns: new[] { "Queue", "Ward", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_Who",
                table: "SavedFilters",
                column: "Who");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExportParts");

            migrationBuilder.DropTable(
                name: "Listed");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "Exports");
        }
    }
}
