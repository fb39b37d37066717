# One image for the server. Content and data are mounted, so that product owners change words without a build.
FROM node:24-bookworm-slim AS build
WORKDIR /heed
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HEED_HOST=0.0.0.0 HEED_DATA=/data HEED_DEMO=0
WORKDIR /heed
COPY --from=build --chown=node:node /heed ./
RUN mkdir -p /data/attachments && chown -R node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:3978/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
