/** An item of `/api/daily_papers`: the part of it that pages are rendered from. */
export interface ApiItem {
  paper: ApiPaper;
  publishedAt: string;
  title: string;
  summary?: string;
  thumbnail?: string;
  mediaUrl?: string;
  mediaUrls?: string[];
  numComments: number;
  submittedBy?: ApiUser;
  organization?: ApiOrganization;
  isAuthorParticipating?: boolean;
}

export interface ApiPaper {
  id: string;
  authors: ApiAuthor[];
  publishedAt: string;
  title: string;
  summary: string;
  upvotes: number;
  discussionId?: string;
  projectPage?: string;
  githubRepo?: string;
  githubStars?: number;
  githubRepoAddedBy?: string;
  ai_summary?: string;
  ai_summary_model?: string;
  ai_keywords?: string[];
  submittedOnDailyAt?: string;
  submittedOnDailyBy?: ApiUser;
  mediaUrls?: string[];
  organization?: ApiOrganization;
}

export interface ApiAuthor {
  _id?: string;
  name: string;
  hidden?: boolean;
  user?: ApiUser;
}

/** `name` or `user` is the account; which one depends on the place and the year. */
export interface ApiUser {
  fullname: string;
  name?: string;
  user?: string;
  avatarUrl?: string;
}

export interface ApiOrganization {
  _id?: string;
  name: string;
  fullname: string;
  avatar?: string;
}
