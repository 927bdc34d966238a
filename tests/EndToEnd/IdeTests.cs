using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tests.EndToEnd;

/// <summary>An analyst's first minute in Banana Cake Pop: open the endpoint, give a token, run the sample query, browse the schema.</summary>
public sealed partial class IdeTests(SampleMarketHost market)
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task The_sample_query_runs_in_the_IDE_and_the_schema_browser_shows_the_graph()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        var host = market.Host;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        var foreignRequests = new List<string>();
        var page = await OpenUntilSchemaAvailableAsync(browser, host, foreignRequests);

        await page.Locator(".monaco-editor textarea").First.FocusAsync();

        // The editor indents by itself what is typed.
        await page.Keyboard.InsertTextAsync(string.Join('\n', SampleQueries.PortfolioOverview.Split('\n').Select(line => line.Trim())));
        await RunUntilAnsweredAsync(page);
        await SaveScreenshotAsync(page, "ide-operation.png");
        var response = await page.Locator(".monaco-editor").Filter(new() { HasText = "\"data\"" }).First.InnerTextAsync();
        Assert.Contains("portfolios", response);
        Assert.DoesNotContain("errors", response);

        await page.GetByRole(AriaRole.Tab, new() { Name = "Schema Definition" }).ClickAsync();
        await page.Locator(".view-line:visible").Filter(new() { HasTextRegex = TypeDefinition() }).First.WaitForAsync();
        await SaveScreenshotAsync(page, "ide-schema.png");

        Assert.Empty(foreignRequests);
    }

    /// <summary>
    /// The IDE asks for the schema before it has a token; where that answer comes late, it stands until the schema is reloaded. Where the
    /// settings are drawn anew while they are filled in, they are applied without the token: then it is opened once more by somebody new to it.
    /// </summary>
    private static async Task<IPage> OpenUntilSchemaAvailableAsync(IBrowser browser, AppHostProcess host, List<string> foreignRequests)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1500, Height = 950 } });
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(host.Client.BaseAddress!.ToString(), StringComparison.Ordinal) && request.Url.StartsWith("http", StringComparison.Ordinal))
                {
                    foreignRequests.Add(request.Url);
                }
            };
            try
            {
                await page.GotoAsync(new Uri(host.Client.BaseAddress!, "graphql").ToString());
                await page.GetByRole(AriaRole.Button, new() { Name = "Create Document" }).ClickAsync();
                await GiveTokenAsync(page, host.Token("aldgate", "enterprise"));
                await ReloadUntilSchemaAvailableAsync(page);
                return page;
            }
            catch (Exception exception) when (exception is TimeoutException or PlaywrightException)
            {
                await SaveScreenshotAsync(page, $"ide-without-schema-{attempt}.png");
                if (attempt == Attempts)
                {
                    throw;
                }

                await page.CloseAsync();
            }
        }
    }

    private static async Task GiveTokenAsync(IPage page, string token)
    {
        await page.GetByLabel("Connection Settings").Or(page.GetByTitle("Connection Settings")).First.ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Authorization" }).ClickAsync();
        await page.Locator("#auth-flow").SelectOptionAsync("bearer");
        await page.Locator("#token").FillAsync(token);
        await Assertions.Expect(page.Locator("#token")).ToHaveValueAsync(token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
    }

    private static async Task ReloadUntilSchemaAvailableAsync(IPage page)
    {
        const int Attempts = 2;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await page.GetByText("Schema available").WaitForAsync(new() { Timeout = 15_000 });
                return;
            }
            catch (TimeoutException) when (attempt < Attempts)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Reload Schema" }).First.ClickAsync();
            }
        }
    }

    /// <summary>The IDE takes over what is typed with a delay of its own and shows nothing when it has: who runs too early runs again.</summary>
    private static async Task RunUntilAnsweredAsync(IPage page)
    {
        const int Attempts = 6;
        for (var attempt = 1; ; attempt++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Run Operation" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true })).First.ClickAsync();
            try
            {
                await page.GetByText("netAssetValue").Nth(1).WaitForAsync(new() { Timeout = 5000 });
                return;
            }
            catch (TimeoutException) when (attempt < Attempts)
            {
                // The answer to an empty query, or none yet.
            }
        }
    }

    /// <summary>Screenshots land beside the test's build output, to be looked at by people.</summary>
    private static async Task SaveScreenshotAsync(IPage page, string name)
        => await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name) });

    [GeneratedRegex(@"^(type|interface|enum|input|scalar)\s\w+")]
    private static partial Regex TypeDefinition();
}
