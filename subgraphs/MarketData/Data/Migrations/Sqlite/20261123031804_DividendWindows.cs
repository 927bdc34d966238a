using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.MarketData.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DividendWindows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DividendsFrom",
                table: "Instrument",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DividendsTo",
                table: "Instrument",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DividendsFrom",
                table: "Instrument");

            migrationBuilder.DropColumn(
                name: "DividendsTo",
                table: "Instrument");
        }
    }
}
