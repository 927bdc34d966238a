namespace Subgraphs.Storage.Importing;

/// <summary>Counts and reports one import, and makes its <see cref="ImportRun"/>.</summary>
internal sealed class ImportSession(DatabaseImport import, IImportReporter reporter, TimeProvider time)
{
    /// <summary>Refused rows told one by one; the others are counted.</summary>
    private const int ReportedRefusals = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;
    private readonly List<(string Stage, int Rows)> _stages = [];
    private long _lastReport;

    /// <summary>The stage's rows, counted and reported while they pass.</summary>
    public IEnumerable<object> Follow(ImportStage stage, CancellationToken cancellationToken)
    {
        var done = 0;
        reporter.Progress(stage.Name, 0, stage.Estimate);
        _lastReport = time.GetTimestamp();
        foreach (var row in stage.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
            done++;
            if ((done & 255) == 0 && time.GetElapsedTime(_lastReport) >= Interval)
            {
                _lastReport = time.GetTimestamp();
                reporter.Progress(stage.Name, done, Math.Max(done, stage.Estimate));
            }
        }

        _stages.Add((stage.Name, done));
        reporter.Progress(stage.Name, done, done);
    }

    public ImportRun Complete() => new()
    {
        SourceLabel = import.Source.Label,
        SourceFingerprint = import.Source.Fingerprint,
        IsSimulated = import.Source.IsSimulated,
        LastSession = import.Source.LastSession,
        StartedAt = _startedAt,
        CompletedAt = time.GetUtcNow().UtcDateTime,
        Rows = _stages.Sum(stage => stage.Rows),
        RowsByStage = string.Join(' ', _stages.Select(stage => FormattableString.Invariant($"{stage.Stage}={stage.Rows}"))),
        RefusedRows = import.RefusedRows,
    };

    public void ReportRefusals()
    {
        if (import.RefusedRows == 0)
        {
            return;
        }

        foreach (var row in import.Refused.Take(ReportedRefusals))
        {
            reporter.Refused(row);
        }

        reporter.RefusedTotal(import.RefusedRows);
    }
}
