import {
  byComments,
  byDate,
  byGammaPoisson,
  byHackerNews,
  byHalfLife,
  byLemmy,
  byLobsters,
  byReddit,
  bySpike,
  byStars,
  byStarsPerHour,
  byVelocity,
  byVotes,
  byVotesPerHour,
  hot,
  type Measure,
  type Ranker,
  top,
} from "../../rank/index.js";

/** The rankers by the names that the command has for them. Only some are about stars, too. */
export const rankersByName: Readonly<Record<string, (of: Measure | undefined) => Ranker>> = {
  hot: (of) => hot({ of }),
  top: (of) => top({ of }),
  velocity: (of) => byVelocity({ of }),
  hn: votesOnly(byHackerNews),
  reddit: votesOnly(byReddit),
  lobsters: votesOnly(byLobsters),
  lemmy: votesOnly(byLemmy),
  "half-life": votesOnly(byHalfLife),
  "gamma-poisson": votesOnly(byGammaPoisson),
  "votes-per-hour": votesOnly(byVotesPerHour),
  "stars-per-hour": votesOnly(byStarsPerHour),
  spike: votesOnly(bySpike),
  votes: votesOnly(byVotes),
  stars: votesOnly(byStars),
  comments: votesOnly(byComments),
  newest: votesOnly(byDate),
};

function votesOnly(make: () => Ranker): (of: Measure | undefined) => Ranker {
  return (of) => {
    if (of === undefined) return make();
    throw new TypeError("option of: goes with hot, top and velocity only");
  };
}
