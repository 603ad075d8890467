using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Content.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Studio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "content_node",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedUtc",
                table: "content_node",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpireUtc",
                table: "content_node",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasDraft",
                table: "content_node",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "content_node",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "content_node",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReleaseUtc",
                table: "content_node",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOf",
                table: "content_node",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewDate",
                table: "content_node",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "content_audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Page = table.Column<Guid>(type: "TEXT", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_review",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Page = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedOf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_review", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_unsaved",
                columns: table => new
                {
                    Page = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_unsaved", x => new { x.Page, x.Who });
                });

            migrationBuilder.CreateIndex(
                name: "IX_content_audit_Page",
                table: "content_audit",
                column: "Page");

            migrationBuilder.CreateIndex(
                name: "IX_content_review_Page",
                table: "content_review",
                column: "Page");

            migrationBuilder.CreateIndex(
                name: "IX_content_review_State",
                table: "content_review",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_audit");

            migrationBuilder.DropTable(
                name: "content_review");

            migrationBuilder.DropTable(
                name: "content_unsaved");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "ChangedUtc",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "ExpireUtc",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "HasDraft",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "IsPublic",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "ReleaseUtc",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "RemindedOf",
                table: "content_node");

            migrationBuilder.DropColumn(
                name: "ReviewDate",
                table: "content_node");
        }
    }
}
