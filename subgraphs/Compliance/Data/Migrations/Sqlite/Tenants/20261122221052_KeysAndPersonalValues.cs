using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.Tenants
{
    /// <inheritdoc />
    public partial class KeysAndPersonalValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataKey",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    MasterKeyId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Wrapped = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKey", x => new { x.TenantId, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "PersonalValue",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Token = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Value = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalValue", x => new { x.TenantId, x.Token });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataKey");

            migrationBuilder.DropTable(
                name: "PersonalValue");
        }
    }
}
