using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Isolation;

/// <summary>What a tenant has, as it sees it itself: its ids to attack with, and the texts by which others would know that they saw them.</summary>
/// <param name="Slug">The tenant.</param>
/// <param name="PortfolioIds">Ids that an attacker may guess.</param>
/// <param name="Marks">Texts that stand in this tenant's data.</param>
internal sealed record TenantInventory(string Slug, IReadOnlyList<string> PortfolioIds, IReadOnlySet<string> Marks)
{
    private const string Everything = """
        {
          portfolios(first: 50) {
            nodes {
              id name
              trades(from: "2000-01-01", to: "2100-01-01", first: 200) { nodes { id } }
            }
          }
        }
        """;

    public static async Task<TenantInventory> ReadAsync(AppHostProcess host, string slug)
    {
        var answer = (await host.QueryAsync(host.Token(slug, "enterprise"), Everything)).WithoutErrors();
        var ids = new List<string>();
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var portfolio in answer.Items("data.portfolios.nodes"))
        {
            ids.Add(portfolio.Text("id"));
            marks.Add(portfolio.Text("id"));
            marks.Add(portfolio.Text("name"));
            marks.UnionWith(portfolio.Items("trades.nodes").Select(trade => trade.Text("id")));
        }

        Assert.NotEmpty(ids);
        return new TenantInventory(slug, ids, marks);
    }

    /// <summary>The marks that no other tenant has too, and that are no part of what the operation itself says.</summary>
    public IEnumerable<string> Canaries(IEnumerable<TenantInventory> all, string request)
        => Marks.Where(mark => !all.Any(other => other != this && other.Marks.Contains(mark)) && !request.Contains(mark, StringComparison.Ordinal));

    /// <summary>The marks of others in a text.</summary>
    public IReadOnlyList<string> ForeignIn(string text, IReadOnlyList<TenantInventory> all)
        => [.. all.Where(other => other != this).SelectMany(other => other.Marks).Where(mark => !Marks.Contains(mark) && text.Contains(mark, StringComparison.Ordinal))];

    /// <summary>The body of a request as it is sent.</summary>
    public static string BodyOf(string query, JsonObject variables) => new JsonObject { ["query"] = query, ["variables"] = variables.DeepClone() }.ToJsonString();
}
