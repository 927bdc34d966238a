using System.Data;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Placement;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Placement;

/// <summary>What a wrong deployment on SQL Server would be, as the server tells it. No server answers here: results are as it would give them.</summary>
public sealed class PlacementCheckTests
{
    private static readonly Tenant Northwind = new(TenantIds.FromSlug("northwind"), "northwind", "Northwind Advisers");
    private static readonly Tenant Hanbit = new(TenantIds.FromSlug("hanbit"), "hanbit", "Hanbit Asset Management");

    private static TenantPlacement Own(string schema) => new("DB1", "firm", schema, schema, false, [], []);

    [Fact]
    public void Schemas_and_databases_of_their_own_behind_users_of_their_own_are_right()
    {
        PlacementCheck.Require([(Northwind, Own("portfolio-northwind")), (Hanbit, Own("portfolio-hanbit"))]);
        PlacementCheck.Require([(Northwind, Own("dbo") with { Database = "northwind", OtherSchemas = ["reports"] }), (Hanbit, Own("dbo") with { Database = "hanbit", OtherDatabases = ["archive"] })]);
        PlacementCheck.Require([(Northwind, Own("dbo")), (Hanbit, Own("dbo") with { Server = "DB2" })]);
        PlacementCheck.Require([(Northwind, Own("dbo") with { IsAdministrator = true })]);
    }

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        // Users without a default schema of their own both end in dbo; a server has many names, and its own is one.
        { "one schema", "it leads into schema 'dbo' of database FIRM, and so does that of hanbit", "northwind" },
        { "a right in the other's schema", "user portfolio-northwind has rights in schema 'portfolio-hanbit', which is that of hanbit", "northwind" },
        { "an administrator in one database", "user sa administers the server and reaches the schema of northwind", "hanbit" },
        { "an administrator beside another database", "user sa administers the server and reaches the database of northwind", "hanbit" },
        { "the other's database", "user portfolio-northwind of northwind may enter database hanbit, which is that of hanbit", "northwind" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_place_that_is_not_the_tenants_own_is_refused_with_what_is_wrong(string deployment, string problem, string slug)
    {
        var (northwind, hanbit) = deployment switch
        {
            "one schema" => (Own("dbo") with { Server = "db1", Database = "FIRM" }, Own("DBO") with { User = "hanbit" }),
            "a right in the other's schema" => (Own("portfolio-northwind") with { OtherSchemas = ["audit", "portfolio-hanbit"] }, Own("portfolio-hanbit")),
            "an administrator in one database" => (Own("portfolio-northwind"), Own("portfolio-hanbit") with { User = "sa", IsAdministrator = true }),
            "an administrator beside another database" => (Own("dbo") with { Database = "northwind" }, Own("dbo") with { Database = "hanbit", User = "sa", IsAdministrator = true }),
            _ => (Own("portfolio-northwind") with { Database = "northwind", OtherDatabases = ["hanbit"] }, Own("dbo") with { Database = "hanbit" }),
        };

        var refused = Assert.Throws<StorageException>(() => PlacementCheck.Require([(Northwind, northwind), (Hanbit, hanbit)]));

        Assert.StartsWith($"Tenants:{slug}:ConnectionString: {problem}", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'tenants grants {slug}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Placement:Check=false", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_three_results_are_read_as_the_server_gives_them()
    {
        using var results = new DataSet();
        Add(results, ["DB1\\MAIN", "firm", DBNull.Value, "portfolio-northwind", 1]);
        Add(results, ["audit"], ["portfolio-hanbit"]);
        Add(results);
        await using var reader = results.CreateDataReader();

        var place = await PlacementQuery.ReadAsync(reader, TestContext.Current.CancellationToken);

        Assert.Equal(("DB1\\MAIN", "firm", "", "portfolio-northwind", true), (place.Server, place.Database, place.Schema, place.User, place.IsAdministrator));
        Assert.Equal(["audit", "portfolio-hanbit"], place.OtherSchemas);
        Assert.Empty(place.OtherDatabases);
    }

    [Fact]
    public void A_script_gives_the_user_a_schema_that_it_owns_and_nothing_else_of_the_database()
        => Assert.Equal(
            """
            -- portfolio, tenant northwind: run as an owner of the database. The login has a password of its own and no server role.
            CREATE USER [portfolio-northwind] FOR LOGIN [nw]]login];
            GO
            CREATE SCHEMA [portfolio-northwind] AUTHORIZATION [portfolio-northwind];
            GO
            ALTER USER [portfolio-northwind] WITH DEFAULT_SCHEMA = [portfolio-northwind];
            GRANT CREATE TABLE TO [portfolio-northwind];
            GO
            """,
            GrantScript.For("portfolio", Northwind, "nw]login"));

    private static void Add(DataSet results, params object[][] rows)
    {
        var table = results.Tables.Add();
        foreach (var value in rows.FirstOrDefault() ?? ["name"])
        {
            table.Columns.Add(null, value is DBNull ? typeof(string) : value.GetType());
        }

        foreach (var row in rows)
        {
            table.Rows.Add(row);
        }
    }
}
