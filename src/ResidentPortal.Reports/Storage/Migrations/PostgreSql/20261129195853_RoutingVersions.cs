using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.PostgreSql
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
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    BasedOn = table.Column<long>(type: "bigint", nullable: false),
                    WrittenBy = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoutingVersions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    WrittenBy = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    PublishedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByOnePerson = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    ProvedWith = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
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
