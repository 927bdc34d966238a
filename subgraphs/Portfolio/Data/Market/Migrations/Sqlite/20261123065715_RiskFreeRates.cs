using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Portfolio.Data.Market.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RiskFreeRates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsLeveraged",
                table: "Instrument",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "RiskFreeRate",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskFreeRate", x => new { x.Currency, x.Date });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RiskFreeRate");

            migrationBuilder.DropColumn(
                name: "IsLeveraged",
                table: "Instrument");
        }
    }
}
