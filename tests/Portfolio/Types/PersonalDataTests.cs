using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class PersonalDataTests(PortfolioServer server)
{
    private const string Query =
        """{ portfolio(id: "core-equity") { id accountHolder externalAccountId client { id legalName identificationCode country classification } } }""";

    private const string TradersQuery =
        """{ portfolio(id: "core-equity") { trades(from: "2000-01-01", to: "2100-01-01", first: 2) { nodes { id trader } } } }""";

    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "pii:read"];

    /// <summary>What is personal in the sample, and what must not be found in any file.</summary>
    private static readonly string[] Secrets =
        ["Hartwell", "Evelyn", "US19680412EVELYHARTW", "NWA-4471-0092", "Priya", "Underhill", "Baekdu", "9884HANBITSMPL000142", "HB-DM-410067", "Seo-yeon", "Fenwick", "depositary"];

    [Fact]
    public async Task With_scope_and_purpose_each_tenant_reads_its_own_clients()
    {
        Assert.Equal(
            """
            {"data":{"portfolio":{"id":"core-equity","accountHolder":"Evelyn Marlowe Hartwell","externalAccountId":"NWA-4471-0092","client":{"id":"cl-1001","legalName":"Evelyn Marlowe Hartwell","identificationCode":"US19680412EVELYHARTW","country":"US","classification":"RETAIL"}}}}
            """.Trim(),
            await ReadAsync("northwind", Query));
        Assert.Contains("\"legalName\":\"Baekdu Teachers Mutual Aid Association\"", await ReadAsync("hanbit", Query), StringComparison.Ordinal);
        Assert.Contains("\"trader\":\"Priya Castellane\"", await ReadAsync("northwind", TradersQuery), StringComparison.Ordinal);

        // A fund is nobody's in particular.
        Assert.Contains("\"client\":null", await ReadAsync("aldgate", Query), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, "")]
    [InlineData(false, "client review")]
    public async Task Without_scope_or_without_purpose_nothing_personal_is_read(bool hasScope, string? purpose)
    {
        var answer = await server.QueryAsync("northwind", Query, scopes: hasScope ? Scopes : PortfolioServer.AllScopes, purpose: purpose);

        Assert.Contains(""""data":{"portfolio":{"id":"core-equity","accountHolder":null,"externalAccountId":null,"client":null}}"""", answer, StringComparison.Ordinal);
        Assert.Equal(["Portfolio.accountHolder", "Portfolio.client", "Portfolio.externalAccountId"], Errors(answer).Select(error => error.Coordinate).Order(StringComparer.Ordinal));
        Assert.All(Errors(answer), error => Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", error.Code));
    }

    [Fact]
    public async Task A_client_of_another_tenant_is_not_found_by_its_key()
    {
        const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Client { id legalName } } }";
        var variables = new { r = new object[] { new { __typename = "Client", id = "cl-1001" }, new { __typename = "Client", id = "cl-2001" } } };

        var answer = await server.QueryAsync("hanbit", Entities, variables, Scopes, purpose: "client review");

        Assert.Equal("""{"data":{"_entities":[null,{"id":"cl-2001","legalName":"Baekdu Teachers Mutual Aid Association"}]}}""", answer);
    }

    [Fact]
    public async Task A_read_of_personal_data_stands_in_the_log_with_person_purpose_and_client_and_without_the_value()
    {
        await ReadAsync("northwind", Query, purpose: "complaint 4711");

        var log = await ReadSharedAsync(Path.Combine(server.DirectoryPath, "data", "audit", "alone", "portfolio.audit"));

        Assert.All(
            new[] { "Client.legalName", "Client.identificationCode", "Portfolio.accountHolder", "Portfolio.externalAccountId" },
            coordinate => Assert.Contains(
                log.Split('\n'),
                line => line.Contains(coordinate, StringComparison.Ordinal) && line.Contains("complaint 4711", StringComparison.Ordinal) && line.Contains("\"pm\"", StringComparison.Ordinal)));
        Assert.Contains("Client:", log, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_raw_read_of_the_files_finds_no_account_and_no_person()
    {
        await ReadAsync("northwind", Query);
        await ReadAsync("northwind", TradersQuery);
        var files = Directory.GetFiles(server.DirectoryPath, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .OrderByDescending(file => file.EndsWith("-wal", StringComparison.Ordinal))
            .ToArray();

        Assert.Contains(files, file => file.EndsWith(Path.Combine("portfolio", "northwind.db"), StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = Encoding.Latin1.GetBytes(await ReadSharedAsync(file));
            Assert.All(Secrets, secret => Assert.False(
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0, $"{secret} in {file}"));
        }
    }

    [Fact]
    public void Every_field_that_is_tagged_as_personal_is_audited_and_reads_nothing_but_sealed_values_and_tokens()
    {
        var fields = Fields().Where(member => member.GetCustomAttributes<TagAttribute>().Any(tag => tag.Name == "pii")).ToArray();

        Assert.Equal(
            ["ClientType.GetIdentificationCodeAsync", "ClientType.GetLegalNameAsync", "PortfolioIdentity.GetAccountHolderAsync", "PortfolioIdentity.GetExternalAccountIdAsync", "TradeType.GetTraderAsync"],
            fields.Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Order(StringComparer.Ordinal));
        Assert.All(fields, field =>
        {
            Assert.True(field.IsDefined(typeof(AuditedAttribute)), field.Name);
            var read = Assert.IsAssignableFrom<MethodInfo>(field).GetParameters().Single(parameter => parameter.IsDefined(typeof(ParentAttribute)));
            var properties = read.GetCustomAttribute<ParentAttribute>()!.Requires.Where(name => name != "Id").Select(name => read.ParameterType.GetProperty(name)!);
            Assert.All(properties, property => Assert.True(property.PropertyType == typeof(SealedText) || property.PropertyType == typeof(PersonalToken), property.Name));
        });
    }

    [Fact]
    public void Every_sealed_column_and_every_token_is_read_by_a_field_that_is_tagged_as_personal_and_by_no_other()
    {
        using var context = server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(Tenancy.Tenants.TenantIds.FromSlug("northwind"));
        var secret = context.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Where(property => property.ClrType == typeof(SealedText) || property.ClrType == typeof(PersonalToken)))
            .Where(property => property.DeclaringType.ClrType != typeof(PersonalValue))

            // A document's own key is nobody's data, and no field reads it; what it opens has no name in it.
            .Where(property => property.DeclaringType.ClrType != typeof(ReportDocument))
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}")
            .ToArray();

        Assert.Equal(
            ["Client.IdentificationCode", "Client.LegalName", "InvestmentPortfolio.AccountHolder", "InvestmentPortfolio.ExternalAccountId", "Trade.Trader"],
            secret.Order(StringComparer.Ordinal));
        var readers = Fields().OfType<MethodInfo>().SelectMany(method => method.GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(ParentAttribute)))
            .SelectMany(parameter => parameter.GetCustomAttribute<ParentAttribute>()!.Requires.Select(name => (Name: $"{parameter.ParameterType.Name}.{name}", Method: method))));
        Assert.All(
            readers.Where(reader => secret.Contains(reader.Name)),
            reader => Assert.Contains(reader.Method.GetCustomAttributes<TagAttribute>(), tag => tag.Name == "pii"));
        Assert.Equal(secret.Order(StringComparer.Ordinal), readers.Select(reader => reader.Name).Where(secret.Contains).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<MemberInfo> Fields()
        => typeof(PortfolioProgram).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Portfolio.Types.PortfolioErrorCodes).Namespace)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static (string? Code, string? Coordinate)[] Errors(string answer)
        => [.. JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateArray().Select(error =>
            (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("extensions").GetProperty("coordinate").GetString()))];

    /// <summary>A file that the program has open. A database's log goes when the last who has it open closes it, and what was in it is in the database then.</summary>
    private static async Task<string> ReadSharedAsync(string path)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (FileNotFoundException) when (path.EndsWith(".db-wal", StringComparison.Ordinal) || path.EndsWith(".db-shm", StringComparison.Ordinal))
        {
            return "";
        }
    }

    private Task<string> ReadAsync(string tenant, string query, string purpose = "client review") => server.QueryAsync(tenant, query, scopes: Scopes, purpose: purpose);
}
