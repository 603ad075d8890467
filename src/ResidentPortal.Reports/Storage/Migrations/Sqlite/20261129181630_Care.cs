using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Care : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "Reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBecause",
                table: "Reports",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "NewFromResident",
                table: "Reports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextContactBy",
                table: "Reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "Reports",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Priority",
                table: "Reports",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Normal");

            migrationBuilder.AddColumn<string>(
                name: "Progress",
                table: "Reports",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "New");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "Reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Reports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    EarlierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LaterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => new { x.EarlierId, x.LaterId });
                    table.ForeignKey(
                        name: "FK_Links_Reports_EarlierId",
                        column: x => x.EarlierId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Links_Reports_LaterId",
                        column: x => x.LaterId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Queue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ToQueue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ForResident = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_NewFromResident",
                table: "Reports",
                column: "NewFromResident",
                filter: "\"NewFromResident\"");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_NextContactBy",
                table: "Reports",
                column: "NextContactBy",
                filter: "\"NextContactBy\" IS NOT NULL AND \"Progress\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Owner",
                table: "Reports",
                column: "Owner",
                filter: "\"Owner\" IS NOT NULL AND \"Progress\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ReviewOn",
                table: "Reports",
                column: "ReviewOn",
                filter: "\"ReviewOn\" IS NOT NULL AND \"Progress\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_Links_LaterId",
                table: "Links",
                column: "LaterId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_ReportId",
                table: "Notes",
                column: "ReportId");

            // What a team had said of an email before there was a state of the report.
            migrationBuilder.Sql(
                """
                UPDATE "Reports" SET "Progress" = 'Taken' WHERE "Id" IN (
                    SELECT m."ReportId" FROM "Outbox" m JOIN "Acknowledgements" a ON a."MessageId" = m."Id" WHERE a."TakenAt" IS NOT NULL)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropIndex(
                name: "IX_Reports_NewFromResident",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_NextContactBy",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Owner",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_ReviewOn",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ClosedBecause",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "NewFromResident",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "NextContactBy",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Priority",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Progress",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Reports");
        }
    }
}
