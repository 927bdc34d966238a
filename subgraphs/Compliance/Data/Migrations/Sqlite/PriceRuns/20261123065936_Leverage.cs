using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.PriceRuns
{
    /// <inheritdoc />
    public partial class Leverage : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsLeveraged",
                table: "Instrument");
        }
    }
}
