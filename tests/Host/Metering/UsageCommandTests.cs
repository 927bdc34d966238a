using System.Text.Json.Nodes;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;

namespace Gateway.Host.Tests.Metering;

/// <summary>The commands <c>usage</c> and <c>invoice</c> on what a running gateway has metered.</summary>
public sealed class UsageCommandTests : IDisposable
{
    private const string ByCost = """{"shared": [{"meter": "cost_units_executed"}]}""";

    private readonly CommandRun _run = new();

    private string Folder => _run.PathOf("usage");

    private static string Month => UsageTime.MonthOf(UsageTime.HourOf(TimeProvider.System.GetUtcNow()));

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_thousand_over_metered_use_of_five_to_three_to_one_is_shared_to_the_cent()
    {
        string[] tenants = ["northwind", "hanbit", "aldgate"];
        await UseAsync((tenants[0], 5), (tenants[1], 3), (tenants[2], 1));
        var prices = await _run.WriteAsync("prices.json", ByCost);

        var (code, output, error) = await InvoiceAsync("1000.00", "USD", prices, "--json");

        Assert.Equal((0, ""), (code, error));
        var run = JsonNode.Parse(output)!;
        Assert.Equal(("0.00", "1000.00", "0.00"), (run["directRevenue"]!.GetValue<string>(), run["pool"]!.GetValue<string>(), run["surplus"]!.GetValue<string>()));
        var totals = run["invoices"]!.AsArray().ToDictionary(invoice => invoice!["tenant"]!.GetValue<Guid>(), invoice => invoice!["total"]!.GetValue<string>());
        Assert.Equal(["555.56", "333.33", "111.11"], tenants.Select(tenant => totals[TenantIds.FromSlug(tenant)]));
    }

    [Fact]
    public async Task Direct_prices_are_lines_and_the_table_sums_up_to_the_cost()
    {
        await UseAsync(("northwind", 2), ("hanbit", 1));
        var prices = await _run.WriteAsync("prices.json", """{"currency": "KRW", "direct": [{"meter": "requests", "price": "150"}], "shared": [{"meter": "requests"}]}""");

        var (code, output, _) = await InvoiceAsync("1000", "KRW", prices);
        var (_, json, _) = await InvoiceAsync("400", "KRW", prices, "--json");

        Assert.Equal(0, code);
        Assert.Equal(
            $"""
             {Month}, KRW, platform cost 1000
             tenant                                direct  weight  share  total
             {Rows(("northwind", "   300       2    367    667"), ("hanbit", "   150       1    183    333"))}
             sum                                      450       3    550   1000
             """.ReplaceLineEndings("\n"),
            output.TrimEnd());
        Assert.Equal(("450", "0", "50"), (JsonNode.Parse(json)!["directRevenue"]!.GetValue<string>(), JsonNode.Parse(json)!["pool"]!.GetValue<string>(), JsonNode.Parse(json)!["surplus"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Usage_is_a_table_by_tenant_and_by_operation_client_or_hour()
    {
        await UseAsync(("northwind", 2), ("hanbit", 1));

        var (code, all, error) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month);
        var (_, one, _) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month, "--tenant", "northwind", "--by", "client");
        var (_, operations, _) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month, "--by", "operation");
        var (_, hours, _) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month, "--by", "hour");
        var (_, week, _) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month, "--by", "hour-of-week");
        var (_, json, _) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month, "--tenant", "hanbit", "--json");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(3, Lines(all).Length);
        Assert.StartsWith("tenant ", all);
        Assert.Equal(2, Lines(one).Length);
        Assert.Contains("app", Lines(one)[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches("[0-9a-f]{16}", Lines(operations)[1]);
        Assert.Matches(@"  (Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-2][0-9]Z  ", Lines(week)[1]);
        Assert.Contains($"{Month}-", Lines(hours)[1], StringComparison.Ordinal);
        var tenants = JsonNode.Parse(json)!["tenants"]!.AsArray();
        Assert.Equal((TenantIds.FromSlug("hanbit"), 1), (Assert.Single(tenants)!["id"]!.GetValue<Guid>(), tenants[0]!["total"]!["requests"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_folder_given_twice_and_files_that_are_copies_count_once()
    {
        await UseAsync(("northwind", 2));
        File.Copy(Directory.GetFiles(Folder).Single(), Path.Combine(Folder, $"{Month}.copy.usage"));

        var (_, json, error) = await _run.RunAsync("usage", "--directory", Folder, "--directory", Folder, "--month", Month, "--json");

        Assert.Equal(("", 2), (error, JsonNode.Parse(json)!["tenants"]![0]!["total"]!["requests"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_torn_line_is_a_warning_and_a_damaged_one_keeps_invoices_from_being_made()
    {
        await UseAsync(("northwind", 1));
        var prices = await _run.WriteAsync("prices.json", ByCost);
        var file = Directory.GetFiles(Folder).Single();
        await File.AppendAllTextAsync(file, "{\"node\":", TestContext.Current.CancellationToken);
        var torn = await InvoiceAsync("1.00", "USD", prices);
        await File.AppendAllTextAsync(file, "}\n", TestContext.Current.CancellationToken);
        var damaged = await InvoiceAsync("1.00", "USD", prices);
        var (code, _, error) = await _run.RunAsync("usage", "--directory", Folder, "--month", Month);

        Assert.Equal(0, torn.Code);
        Assert.Contains("gateway: warning: usage/", torn.Error, StringComparison.Ordinal);
        Assert.Contains(", line 2: the last line breaks off and is not counted (USAGE_TORN_LINE)", torn.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (damaged.Code, damaged.Output));
        Assert.Contains(", line 2: the line is not as it was written (USAGE_DAMAGED_LINE)", damaged.Error, StringComparison.Ordinal);
        Assert.Contains("no invoice is made of it", damaged.Error, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("USAGE_DAMAGED_LINE", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.005", "USD", 2, "ALLOCATION_FRACTION_OF_MINOR_UNIT")]
    [InlineData("1.00", "XAU", 2, "BILLING_UNKNOWN_CURRENCY")]
    [InlineData("much", "USD", 2, "--platform-cost much must be an amount")]
    [InlineData("1.00", "USD", 1, "ALLOCATION_NO_WEIGHT")]
    public async Task What_cannot_be_billed_is_one_line_and_an_exit_code(string cost, string currency, int expected, string text)
    {
        Directory.CreateDirectory(Folder);
        var prices = await _run.WriteAsync("prices.json", ByCost);

        var (code, output, error) = await InvoiceAsync(cost, currency, prices);

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(text, error, StringComparison.Ordinal);
        Assert.Single(Lines(error));
    }

    [Fact]
    public async Task A_wrong_price_list_is_named_by_file_line_and_key()
    {
        Directory.CreateDirectory(Folder);
        var prices = await _run.WriteAsync("prices.json", "{\n \"shared\": [{\"meter\": \"clicks\"}]}");

        var (code, _, error) = await InvoiceAsync("1.00", "USD", prices);

        Assert.Equal(2, code);
        Assert.StartsWith("gateway: prices.json: line 2: shared[0].meter is \"clicks\"; it must be one of requests, ", error);
    }

    [Theory]
    [InlineData("--directory missing does not exist.", "--directory", "missing", "--month", "2026-11")]
    [InlineData("--month November must be a month as YYYY-MM.", "--directory", ".", "--month", "November")]
    [InlineData("--by day must be one of operation, client, hour, hour-of-week.", "--directory", ".", "--month", "2026-11", "--by", "day")]
    public async Task An_option_that_cannot_be_used_is_named(string expected, params string[] options)
    {
        var (code, _, error) = await _run.RunAsync(["usage", .. options]);

        Assert.Equal((2, $"gateway: {expected}"), (code, error.TrimEnd()));
    }

    /// <summary>Real requests through a running gateway, each with two fetches.</summary>
    private async Task UseAsync(params (string Tenant, int Requests)[] use)
    {
        Directory.CreateDirectory(Folder);
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Metering:Directory", Folder));
        foreach (var (tenant, requests) in use)
        {
            for (var i = 0; i < requests; i++)
            {
                using var response = await gateway.PostAsync("""{"query":"{ product { name units } }"}""", token: gateway.Token(tenant: tenant, client: "app"));
                Assert.Null((await TestGateway.ReadAsync(response))["errors"]);
            }
        }
    }

    private Task<(int Code, string Output, string Error)> InvoiceAsync(string cost, string currency, string prices, params string[] further)
        => _run.RunAsync(["invoice", "--directory", Folder, "--month", Month, "--prices", prices, "--platform-cost", cost, "--currency", currency, .. further]);

    /// <summary>Rows of a table are in the order of tenant ids.</summary>
    private static string Rows(params (string Tenant, string Cells)[] rows)
        => string.Join('\n', rows.Select(row => (Id: TenantIds.FromSlug(row.Tenant), row.Cells)).OrderBy(row => row.Id).Select(row => $"{row.Id}  {row.Cells}"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
