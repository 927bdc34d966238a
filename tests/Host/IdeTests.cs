using System.Net;
using System.Text.Json.Nodes;
using Gateway.Host.Serving;

namespace Gateway.Host.Tests;

public sealed class IdeTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task A_browser_gets_the_page_without_a_token()
    {
        using var folder = Files();
        await using var gateway = await StartAsync(folder.Path);

        using var redirect = await GetAsync(gateway, "/graphql", Browser);
        using var page = await GetAsync(gateway, "/graphql/", Browser);
        using var script = await GetAsync(gateway, "/graphql/static/main.js", "*/*");

        Assert.Equal("/graphql/", redirect.Headers.Location?.ToString());
        Assert.Equal("<html>the page</html>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("connect-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_page_learns_its_endpoint_and_no_token()
    {
        using var folder = Files();
        await using var gateway = await StartAsync(folder.Path);

        Assert.Equal("""{"useBrowserUrlAsEndpoint":true}""", await ConfigAsync(gateway, "same-origin"));
    }

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("same-origin", "evil.example.com", false)]
    [InlineData("cross-site", null, false)]
    [InlineData(null, null, false)]
    public async Task A_sample_tenant_signs_the_gateways_own_page_in_and_no_other(string? site, string? host, bool signedIn)
    {
        using var folder = Files();
        await using var gateway = await StartAsync(folder.Path, ("Ide:Tenant", "northwind"));

        var config = JsonNode.Parse(await ConfigAsync(gateway, site, host))!;

        Assert.Equal(signedIn, config["httpHeaders"]?["Authorization"] is not null);
    }

    [Theory]
    [InlineData("/graphql/../secret.txt")]
    [InlineData("/graphql/%2e%2e/secret.txt")]
    [InlineData("/graphql/..%2fsecret.txt")]
    [InlineData("/graphql/nothing.js")]
    public async Task Nothing_outside_the_folder_is_served(string path)
    {
        using var folder = Files();
        await File.WriteAllTextAsync(folder.File("../secret.txt"), "secret", TestContext.Current.CancellationToken);
        try
        {
            await using var gateway = await StartAsync(folder.Path);

            using var response = await GetAsync(gateway, path, "*/*");

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
        finally
        {
            File.Delete(folder.File("../secret.txt"));
        }
    }

    [Fact]
    public async Task Without_its_files_the_endpoint_says_how_to_add_them()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = await StartAsync(folder.Path);

        using var response = await GetAsync(gateway, "/graphql", Browser);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Node.js", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_program_at_the_same_address_gets_no_page()
    {
        using var folder = Files();
        await using var gateway = await StartAsync(folder.Path);

        using var response = await GetAsync(gateway, "/graphql", "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    private static TemporaryFolder Files()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("index.html"), "<html>the page</html>");
        _ = Directory.CreateDirectory(folder.File("static"));
        File.WriteAllText(folder.File("static/main.js"), "1");
        return folder;
    }

    private static Task<TestGateway> StartAsync(string ideDirectory, params (string Key, string Value)[] settings)
        => TestGateway.StartAsync(
            Shop.SupergraphAt("http://127.0.0.1:1", "http://127.0.0.1:2"), new ServeSettings { Port = 0, IdeDirectory = ideDirectory }, settings);

    private static async Task<HttpResponseMessage> GetAsync(TestGateway gateway, string path, string accept)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(gateway.Server.Address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        return await gateway.SendAsync(request, accept, token: null);
    }

    private static async Task<string> ConfigAsync(TestGateway gateway, string? site, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/bcp-config.json");
        request.Headers.Host = host;
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await gateway.SendAsync(request, "*/*", token: null);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
