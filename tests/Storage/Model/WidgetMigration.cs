using Microsoft.EntityFrameworkCore.Migrations;

namespace Subgraphs.Storage.Tests.Model;

/// <summary>The tables of the test model, in the types of the provider that runs it.</summary>
internal abstract class WidgetMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var sqlite = migrationBuilder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);
        migrationBuilder.CreateTable(
            name: "Widget",
            columns: table => new
            {
                Isin = table.Column<string>(type: sqlite ? "TEXT" : "nvarchar(12)", collation: sqlite ? null : "Latin1_General_100_BIN2"),
                Date = table.Column<DateOnly>(type: sqlite ? "TEXT" : "date"),
                Price = table.Column<decimal>(type: sqlite ? "TEXT" : "decimal(28,10)"),
                Ratio = table.Column<decimal>(type: sqlite ? "TEXT" : "decimal(18,4)", nullable: true),
                Kind = table.Column<string>(type: sqlite ? "TEXT" : "nvarchar(32)"),
                SeenAt = table.Column<DateTime>(type: sqlite ? "TEXT" : "datetime2(6)"),
            },
            constraints: table => table.PrimaryKey("PK_Widget", row => new { row.Isin, row.Date }));
        migrationBuilder.CreateTable(
            name: "ImportRun",
            columns: table => new
            {
                Id = table.Column<int>(type: sqlite ? "INTEGER" : "int"),
                SourceLabel = table.Column<string>(type: sqlite ? "TEXT" : "nvarchar(256)"),
                SourceFingerprint = table.Column<string>(type: sqlite ? "TEXT" : "nvarchar(256)"),
                IsSimulated = table.Column<bool>(type: sqlite ? "INTEGER" : "bit"),
                LastSession = table.Column<DateOnly>(type: sqlite ? "TEXT" : "date"),
                StartedAt = table.Column<DateTime>(type: sqlite ? "TEXT" : "datetime2(6)"),
                CompletedAt = table.Column<DateTime>(type: sqlite ? "TEXT" : "datetime2(6)"),
                Rows = table.Column<int>(type: sqlite ? "INTEGER" : "int"),
                RowsByStage = table.Column<string>(type: sqlite ? "TEXT" : "nvarchar(1000)"),
                RefusedRows = table.Column<int>(type: sqlite ? "INTEGER" : "int"),
            },
            constraints: table => table.PrimaryKey("PK_ImportRun", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Widget");
        migrationBuilder.DropTable("ImportRun");
    }
}
