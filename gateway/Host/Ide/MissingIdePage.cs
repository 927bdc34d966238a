namespace Gateway.Host.Ide;

/// <summary>What a browser sees where the gateway was built without Node.js.</summary>
internal static class MissingIdePage
{
    public const string Html = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>GraphQL endpoint</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:4rem auto;padding:0 1rem}code{background:#eee;padding:.1em .3em}</style>
        </head>
        <body>
        <h1>GraphQL endpoint</h1>
        <p>This address answers GraphQL requests. The IDE is not here, because the gateway was built on a machine without Node.js.</p>
        <p>To add it: install <a href="https://nodejs.org">Node.js</a> 18 or newer and build again
        (<code>dotnet build gateway/Host</code>). The build then fetches Banana Cake Pop from npm and puts it beside the gateway.</p>
        <p>Without it: <code>curl -H 'Content-Type: application/json' -H 'Authorization: Bearer …' --data '{"query":"{ __typename }"}'</code> and this address.</p>
        </body>
        </html>
        """;
}
