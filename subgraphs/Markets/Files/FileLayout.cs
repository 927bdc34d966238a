using System.Security.Cryptography;

namespace Subgraphs.Markets.Files;

/// <summary>Where the files stand below the data directory, and what the directory's content is worth as a fingerprint.</summary>
internal sealed class FileLayout
{
    public const string Instruments = "instruments/instruments.csv";
    public const string Dividends = "dividends-vetted/dividends.csv";
    public const string Splits = "dividends-vetted/splits.csv";
    public const string DividendEvents = "hyperdrive-dividends/dividend_events.csv";
    public const string FxRates = "ecb-eurofxref/eurofxref-hist.csv";
    public const string SP500Levels = "skfolio/sp500_index.csv";
    public const string AdjustedCloses = "skfolio/sp500_dataset.csv";
    public const string VixLevels = "datahub-vix/vix-daily.csv";
    public const string Constituents = "datahub-sp500-companies/constituents.csv";
    public const string TreasuryYields = "datahub-us10y/monthly.csv";
    public const string LeanDaily = "lean-us-equity/daily";
    public const string LeanFactors = "lean-us-equity/factor_files";
    public const string LeanMaps = "lean-us-equity/map_files";
    public const string Wiki = "quandl-wiki";
    public const string Snapshots = "datahub-sp500-financials";

    private static readonly string[] RequiredFiles =
        [Instruments, Dividends, Splits, DividendEvents, FxRates, SP500Levels, AdjustedCloses, VixLevels, Constituents];

    /// <summary>What a folder may lack.</summary>
    private static readonly string[] OptionalFiles = [TreasuryYields];

    private static readonly string[] RequiredDirectories = [LeanDaily, LeanFactors, LeanMaps, Wiki, Snapshots];

    private FileLayout(string root) => Root = root;

    public string Root { get; }

    /// <exception cref="MarketSourceException">The directory or parts of it are missing; all of them are named.</exception>
    public static FileLayout Open(string directory)
    {
        var root = Path.GetFullPath(directory);
        if (!Directory.Exists(root))
        {
            throw new MarketSourceException($"Market data directory '{directory}' does not exist.");
        }

        var missing = RequiredFiles.Where(name => !System.IO.File.Exists(Path.Combine(root, name)))
            .Concat(RequiredDirectories.Where(name => !Directory.Exists(Path.Combine(root, name))).Select(name => name + "/"))
            .ToList();
        return missing.Count == 0
            ? new FileLayout(root)
            : throw new MarketSourceException($"Market data directory '{directory}' has no {string.Join(", ", missing)}.");
    }

    public CsvFile File(string name) => new(Root, name);

    /// <summary>Files of a directory, by name.</summary>
    public IReadOnlyList<CsvFile> FilesOf(string directory)
        =>
        [
            .. Directory.EnumerateFiles(Path.Combine(Root, directory), "*.csv")
                .Select(path => directory + "/" + Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
                .Select(File),
        ];

    public bool Exists(string name) => System.IO.File.Exists(Path.Combine(Root, name));

    /// <summary>About how many lines a file has, from its length and its first line.</summary>
    public int EstimateLines(string name)
    {
        var path = Path.Combine(Root, name);
        var sample = System.IO.File.ReadLines(path).Skip(1).FirstOrDefault();
        return sample is null ? 0 : (int)(new FileInfo(path).Length / (sample.Length + 1));
    }

    /// <summary>SHA-256 over names and contents of every file that is read.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var names = RequiredFiles.Concat(OptionalFiles.Where(Exists)).Concat(RequiredDirectories.SelectMany(directory => FilesOf(directory).Select(file => file.Name)));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(SHA256.HashData(System.IO.File.ReadAllBytes(Path.Combine(Root, name))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
