using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.SqlServer.PriceRuns
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
                type: "bit",
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
