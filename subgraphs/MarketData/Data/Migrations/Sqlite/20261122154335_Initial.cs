using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.MarketData.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EuroRate",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EuroRate", x => new { x.Currency, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "ImportRun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceLabel = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SourceFingerprint = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    IsSimulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastSession = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsByStage = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RefusedRows = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Issuer",
                columns: table => new
                {
                    Lei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LegalName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Cik = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issuer", x => x.Lei);
                });

            migrationBuilder.CreateTable(
                name: "MarketIndex",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MarketIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TradingVenue",
                columns: table => new
                {
                    Mic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    OperatingMic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Open = table.Column<TimeOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradingVenue", x => x.Mic);
                });

            migrationBuilder.CreateTable(
                name: "Instrument",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Figi = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AssetClass = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    PrimaryMic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    LotSize = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    IssuerLei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SectorCode = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    IndustryGroup = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    SubIndustryCode = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    SubIndustry = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    BenchmarkIndexId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    TotalExpenseRatio = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Replication = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instrument", x => x.Isin);
                    table.ForeignKey(
                        name: "FK_Instrument_Issuer_IssuerLei",
                        column: x => x.IssuerLei,
                        principalTable: "Issuer",
                        principalColumn: "Lei");
                });

            migrationBuilder.CreateTable(
                name: "IndexLevel",
                columns: table => new
                {
                    IndexId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Level = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexLevel", x => new { x.IndexId, x.Date });
                    table.ForeignKey(
                        name: "FK_IndexLevel_MarketIndex_IndexId",
                        column: x => x.IndexId,
                        principalTable: "MarketIndex",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CorporateAction",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ExDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ratio = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    ValueFraction = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    RelatedIsin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorporateAction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorporateAction_Instrument_Isin",
                        column: x => x.Isin,
                        principalTable: "Instrument",
                        principalColumn: "Isin",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DailyBar",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Open = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    High = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Low = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Close = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Volume = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyBar", x => new { x.Isin, x.Date });
                    table.ForeignKey(
                        name: "FK_DailyBar_Instrument_Isin",
                        column: x => x.Isin,
                        principalTable: "Instrument",
                        principalColumn: "Isin",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Fundamental",
                columns: table => new
                {
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    EpsTtm = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    BookValuePerShare = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    MarketCap = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    EbitdaTtm = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    PriceEarnings = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    PriceBook = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    PriceSales = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    TotalDebt = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    TotalEquity = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    FreeCashFlowTtm = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fundamental", x => new { x.AsOf, x.Symbol });
                    table.ForeignKey(
                        name: "FK_Fundamental_Instrument_Isin",
                        column: x => x.Isin,
                        principalTable: "Instrument",
                        principalColumn: "Isin");
                });

            migrationBuilder.CreateTable(
                name: "IndexConstituent",
                columns: table => new
                {
                    IndexId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Weight = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexConstituent", x => new { x.IndexId, x.Isin });
                    table.ForeignKey(
                        name: "FK_IndexConstituent_Instrument_Isin",
                        column: x => x.Isin,
                        principalTable: "Instrument",
                        principalColumn: "Isin",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IndexConstituent_MarketIndex_IndexId",
                        column: x => x.IndexId,
                        principalTable: "MarketIndex",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Listing",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Mic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    IsPrimary = table.Column<bool>(type: "INTEGER", nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    FirstTraded = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastTraded = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TickSize = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listing", x => new { x.Isin, x.Mic });
                    table.ForeignKey(
                        name: "FK_Listing_Instrument_Isin",
                        column: x => x.Isin,
                        principalTable: "Instrument",
                        principalColumn: "Isin",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Listing_TradingVenue_Mic",
                        column: x => x.Mic,
                        principalTable: "TradingVenue",
                        principalColumn: "Mic",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CorporateAction_Isin_ExDate",
                table: "CorporateAction",
                columns: new[] { "Isin", "ExDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Fundamental_Isin_AsOf",
                table: "Fundamental",
                columns: new[] { "Isin", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_Fundamental_Sector_AsOf",
                table: "Fundamental",
                columns: new[] { "Sector", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_IndexConstituent_Isin",
                table: "IndexConstituent",
                column: "Isin");

            migrationBuilder.CreateIndex(
                name: "IX_Instrument_Figi",
                table: "Instrument",
                column: "Figi",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Instrument_IssuerLei",
                table: "Instrument",
                column: "IssuerLei");

            migrationBuilder.CreateIndex(
                name: "IX_Instrument_Symbol",
                table: "Instrument",
                column: "Symbol");

            migrationBuilder.CreateIndex(
                name: "IX_Listing_Mic",
                table: "Listing",
                column: "Mic");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CorporateAction");

            migrationBuilder.DropTable(
                name: "DailyBar");

            migrationBuilder.DropTable(
                name: "EuroRate");

            migrationBuilder.DropTable(
                name: "Fundamental");

            migrationBuilder.DropTable(
                name: "ImportRun");

            migrationBuilder.DropTable(
                name: "IndexConstituent");

            migrationBuilder.DropTable(
                name: "IndexLevel");

            migrationBuilder.DropTable(
                name: "Listing");

            migrationBuilder.DropTable(
                name: "MarketIndex");

            migrationBuilder.DropTable(
                name: "Instrument");

            migrationBuilder.DropTable(
                name: "TradingVenue");

            migrationBuilder.DropTable(
                name: "Issuer");
        }
    }
}
