using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RoutingVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RoutingDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BasedOn = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoutingVersions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByOnePerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProvedWith = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingVersions", x => x.Number);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RoutingDrafts");

            migrationBuilder.DropTable(
                name: "RoutingVersions");
        }
    }
}
