using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResidentPortal.Reports.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CaseReviewFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseReviewApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseReviewApplications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseReviewYears",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    OtherApplications = table.Column<int>(type: "integer", nullable: true),
                    ThresholdNotMet = table.Column<int>(type: "integer", nullable: true),
                    Reviews = table.Column<int>(type: "integer", nullable: true),
                    ReviewsWithRecommendations = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseReviewYears", x => x.Year);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseReviewApplications");

            migrationBuilder.DropTable(
                name: "CaseReviewYears");
        }
    }
}
